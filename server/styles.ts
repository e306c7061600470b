import '../src/app.css';
import '../src/fonts.css';

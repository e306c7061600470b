import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [sveltekit()],
  define: { __STANDPOINT_LANGUAGE__: JSON.stringify(process.env['STANDPOINT_LANGUAGE'] ?? 'en') },
  preview: { port: 4173 },
});

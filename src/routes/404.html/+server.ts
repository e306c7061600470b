import { createHash } from 'node:crypto';
import { findSite } from '#lib/ui/shell/findSite.ts';
import { siteWords } from '#lib/words/siteWords.ts';

export const prerender = true;
export const trailingSlash = 'never';

/**
 * What hosts of plain files show for an address that they do not have. Such a page is shown at any depth, so it holds all
 * that it needs and finds the site by itself; without JavaScript its links lead to the root of the host.
 */
export async function GET() {
  const say = (await siteWords('shell')).of('shell');
  const { noPage, mayBeMistyped, toOverview } = say.errors;
  const script = `(${findSite.toString()})()`;
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'`;
  const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="content-security-policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <meta name="robots" content="noindex" />
    <link rel="icon" href="data:," />
    <title>${noPage} · ${say.product}</title>
    <style>${style}</style>
  </head>
  <body>
    <main>
      <h1>${noPage}</h1>
      <p>${mayBeMistyped}</p>
      <p><a href="/" data-page="">${toOverview}</a> · <a href="/search/" data-page="search/">${say.pages['/search']}</a></p>
    </main>
    <script>${script}</script>
  </body>
</html>
`;
  return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** As src/app.css has it, without fonts that would have to be asked for. */
const style = `
      :root { color-scheme: light dark; }
      body { margin: 0; padding: 10vh 1.5rem; font: 400 1rem/1.5 system-ui, sans-serif; background: light-dark(#fbfaf7, #16181b); color: light-dark(#1b1b1b, #f2f2f0); }
      main { max-width: 42rem; margin: auto; }
      h1 { font: 500 1.75rem/1.15 Georgia, serif; }
      a { color: light-dark(#4a2fbd, #b4a5ff); }
    `;

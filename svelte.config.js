import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter(),
    // Relative paths let the built site be opened under any folder of any host.
    paths: { relative: true },
    // All styles come with the page, since no picture shows before they are there.
    inlineStyleThreshold: 50_000,
  },
};

import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter(),
    // Relative paths let the built site be opened under any folder of any host.
    paths: { relative: true },
  },
};

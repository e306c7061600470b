// SvelteKit's own types need this file; the dashboard adds nothing to them.
declare global {
  namespace App {}
}

export {};

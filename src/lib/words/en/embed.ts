/** What a chart in somebody else's page says, and what is said of how it gets there. */
export function embed() {
  return {
    description: (question: string) => `${question} One chart with its sources, to be set into another page.`,
    open: 'Open with all evidence',
    /** What a screen reader calls the frame. */
    frame: ({ chart, dossier }: { chart: string; dossier: string }) => `${chart}: ${dossier}`,
  };
}

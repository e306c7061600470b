/** What can be copied of a chart, and what is said of it. */
export function copying() {
  return {
    heading: 'Copy',
    parts: {
      picture: 'Picture',
      table: 'Table',
      link: 'Link',
      citation: 'Citation',
      embed: 'Embed code',
    },
    copied: {
      picture: 'Picture copied.',
      table: 'Table copied, for spreadsheets and for documents.',
      link: 'Link to this view copied.',
      citation: 'Citation copied.',
      embed: 'Code copied. It sets this chart into another page.',
    },
    savedInstead: 'This browser does not let pages copy pictures, so the file was saved instead.',
    failed: 'The picture cannot be drawn. Open “Export” to see why.',
    /** Over the text that could not be copied. */
    byHand: 'This browser does not let pages copy. The text below is selected: copy it with Ctrl+C or ⌘C.',
    text: 'Text to copy',
  };
}

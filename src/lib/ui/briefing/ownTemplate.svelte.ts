/** The presentation that lends the slides of files its design; for as long as the page is open, since it is not ours to keep. */
class OwnTemplateFile {
  file = $state.raw<File | null>(null);
}

export const ownTemplate = new OwnTemplateFile();

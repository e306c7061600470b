/** Parts of the site that a dossier may name after its matter; others, and those of a dossier that does not, have general names. */
export const ownSections = ['trade', 'treaty'] as const;

/** What a dossier calls such parts, as `treaty`: `The treaty`. */
export type SectionNames = Readonly<Partial<Record<(typeof ownSections)[number], string>>>;

/** Null for what names another part, or one by no text. */
export function readSectionNames(said: unknown): SectionNames | null {
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return null;
  const isNamed = ([part, name]: [string, unknown]) =>
    ownSections.some((each) => each === part) && typeof name === 'string' && name.trim() !== '';
  return Object.entries(said).every(isNamed) ? (said as SectionNames) : null;
}

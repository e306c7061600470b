import { harbourFiles } from './data/harbourDossier.ts';
import { filesInScript, type ScriptName } from './inScript.ts';

/** The harbour dossier with its names, texts and quotes in another script. */
export function scriptFiles(name: ScriptName): Map<string, string> {
  return filesInScript(name, harbourFiles());
}

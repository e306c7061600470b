import type { Dossier } from '#lib/model/dossier.ts';
import type { Instrument } from '#lib/model/provision.ts';
import { isDocument } from '#lib/model/source.ts';
import { bySignature } from './bySignature.ts';
import { instrumentsWithProvisions } from './instrumentsWithProvisions.ts';
import { provisionsByInstrument } from './provisionsByInstrument.ts';
import { rowById } from './rowById.ts';

/**
 * The instrument that the dossier is about: the one of which its documents report most, of equals the one with most
 * provisions at all, then the latest. Read from the whole dossier, so that no filter changes what is spoken of.
 */
export function mainInstrument(dossier: Dossier): Instrument | undefined {
  const positions = provisionsByInstrument(dossier);
  const weights = instrumentsWithProvisions(dossier).map((instrument) => {
    const rows = positions.get(instrument.id) ?? [];
    const reported = rows.filter((at) => {
      const known = rowById(dossier, 'sources', dossier.provisions[at]!.source);
      return known !== undefined && isDocument(known);
    });
    return { instrument, all: rows.length, reported: reported.length };
  });
  const [main] = weights.sort(
    (a, b) => b.reported - a.reported || b.all - a.all || bySignature(b.instrument, a.instrument),
  );
  return main?.instrument;
}

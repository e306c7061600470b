import type { Scene } from '#lib/scene/scene.ts';
import { middledText } from '#lib/scene/textBlock.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import type { FontReader } from './fontFiles.ts';
import { writePicture, type Picture, type PictureRequest } from './picture.ts';

/** The words of a site and nothing of its dossier, in place of a chart whose words no font of ours has. */
export function previewCard(
  { title, below }: { readonly title: string; readonly below: string },
  request: PictureRequest,
  readFont: FontReader,
): Promise<Picture> {
  const { width, height: asked } = request.size.canvas;
  const height = asked ?? width;
  const scene: Scene = {
    width,
    height,
    background: lightTheme.ground,
    marks: [
      middledText(title, width / 2, height * 0.44, { size: 72, weight: 600, fill: lightTheme.ink }),
      middledText(below, width / 2, height * 0.6, { size: 24, fill: lightTheme.mutedInk }),
    ],
    targets: [],
    title,
    description: below,
  };
  return writePicture(scene, request, readFont);
}

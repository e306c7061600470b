import { expect, it } from 'vitest';
import { plainPng } from '#lib/export/pdf/plainPng.ts';
import { harbourDossier } from '../../data/harbourDossier.ts';
import { imagePixels } from '../../painted.ts';
import { itemsOf, jobOf, optionsOf, writePdf } from './pdfJob.ts';

/** The same sign of 13 × 11 pixels by ImageMagick 6.9.11, as programs write logos of few colours. */
const logos = {
  '2 bits of a palette, one colour transparent':
    'iVBORw0KGgoAAAANSUhEUgAAAA0AAAALAgMAAADZ3O/yAAAACVBMVEUAAAAgQMDAICCVNMiTAAAAAXRSTlMAQObYZgAAACJJREFUCNdjCGUAglAtELFqAZTgWrUCmWACiYEJBpA6EAAARbAK6c0e/lsAAAAASUVORK5CYII=',
  '4 bits of a palette, one colour transparent':
    'iVBORw0KGgoAAAANSUhEUgAAAA0AAAALBAMAAABWnBpSAAAAG1BMVEUAAADAICDAICDAICDAICDAICAgQMDAICD////WydEqAAAABnRSTlMASMXER5MHLi+NAAAAMUlEQVQI12NIS2MAg7Q0oWIHMF1eXgqly0EC5kDaAEgDqfICJL47VJ4Vop6BAaIfCgBHNxD7E+aUlwAAAABJRU5ErkJggg==',
  '8 bits of a palette in passes':
    'iVBORw0KGgoAAAANSUhEUgAAAA0AAAALCAMAAAHka8fFAAAACVBMVEX///8gQMDAICBoBogOAAAAAXRSTlMAQObYZgAAADlJREFUCNdtjMENADAIAoH9h66KmjYpDziJCgIQ2hRWRUIyi6owWGSHW/1iNmN3i5x0/dLoGfd4+AApuQCHgKycrgAAAABJRU5ErkJggg==',
  '1 bit of grey':
    'iVBORw0KGgoAAAANSUhEUgAAAA0AAAALAQAAAACMyTrMAAAAIElEQVQI12P4wMDwv4Hh/wGG/w8Y7JGQ/AEG/gYGBgYA6lgL+NU4HWYAAAAASUVORK5CYII=',
  '16 bits a channel in passes':
    'iVBORw0KGgoAAAANSUhEUgAAAA0AAAALEAYAAAGDJeu0AAAAi0lEQVQ4y6VSwQ3AIAiUpoMwiqM4mqMwCpvYh6FNUYrU+5gIBxxcQsyZqLWkQYSIOAnYEQkMCVYTsJsYvUCXqpW5lJGYMzMzwE30dX0XiENGNVescK4uWkZb1iSEIyohTAgDvO30A4tWKw+ga9yW4p3pcXd/J6Poj1XHedCONBTtWHbOdwu+V/H/RhdEjnT+gQ/blAAAAABJRU5ErkJggg==',
  '8 bits a channel, one colour transparent':
    'iVBORw0KGgoAAAANSUhEUgAAAA0AAAALCAIAAAAr0JA2AAAABnRSTlMAAAAAAABupgeRAAAARklEQVQY02NUcDjAAAMPDjgw4AAsyJwDCgrIXIcHD+BsJgbcAFkbPnXIShmx2ohpOwHziLWXZHWMuAIFLWgYkUXxhB+xAAC1QBETj/9sRgAAAABJRU5ErkJggg==',
};
const [width, height] = [13, 11];
const addressOf = (png: Uint8Array) => `data:image/png;base64,${Buffer.from(png).toString('base64')}`;

/** What another program sees in it. */
async function pixelsOf(png: Uint8Array): Promise<Buffer> {
  return Buffer.from((await imagePixels(png)).pixels);
}

it.each(Object.entries(logos))('shows the same in plain pixels: %s', async (_, base64) => {
  const logo = Buffer.from(base64, 'base64');
  const plain = plainPng(logo);
  expect([...plain.subarray(24, 29)]).toEqual([8, 6, 0, 0, 0]);
  expect(new Set(await pixelsOf(logo)).size).toBeGreaterThan(1);
  expect((await pixelsOf(plain)).equals(await pixelsOf(logo))).toBe(true);
  expect(plainPng(plain)).toBe(plain);
});

it('is what a PDF has of a logo of few colours', async () => {
  const harbour = harbourDossier();
  const job = jobOf(harbour, itemsOf(harbour, 'slide', ['stance-matrix']));
  const logo = Buffer.from(logos['2 bits of a palette, one colour transparent'], 'base64');
  const write = (png: Uint8Array) =>
    writePdf(job, optionsOf('16:9', { logo: { href: addressOf(png), width, height } }));
  expect(Buffer.compare(await write(logo), await write(plainPng(logo)))).toBe(0);
});

import { LARGEST, isPaper, measures, shrink } from '/js/picture.js';
import { equal } from './assert.js';

// How high a line of text of this many pixels is in the small picture.
const line = (width, height, pixels) => Math.round(measures(width, height).least * pixels);
const longest = (width, height) => Math.round(measures(width, height).scale * Math.max(width, height));

export function keepsTheLinesOfALongRollReadable() {
  equal(line(1080, 6480, 28) >= 12, true);
  equal(line(6480, 1080, 28) >= 12, true);
  equal([longest(1080, 6480), longest(2160, 12960)], [3840, 3840]);
}

export function drawsUsualPicturesNoLargerThanTheyAreKept() {
  equal([longest(4000, 3000), longest(3000, 4000), longest(800, 600), longest(1600, 1600)], [1600, 1600, 800, 1600]);
  equal(measures(100, 100000).scale <= 1, true);
  equal(measures(3000, 60000).scale ** 2 * 3000 * 60000 <= 4000001, true);
}

export async function leavesASmallPhotographAsItWasTaken() {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1080, height: 6480 });
  const file = new File([await new Promise(yes => { canvas.toBlob(yes, 'image/jpeg'); })], 'a.jpg', { type: 'image/jpeg' });
  equal(file.size <= LARGEST, true);
  const { blob, thumb } = await shrink(file);
  const small = await createImageBitmap(thumb);
  equal([blob === file, small.height], [true, 128]);
}

export async function keepsAsItIsWhatTheDeviceCannotDraw() {
  const canvas = Object.assign(document.createElement('canvas'), { width: 2000, height: 1500 });
  const file = new File([await new Promise(yes => { canvas.toBlob(yes, 'image/jpeg'); })], 'a.jpg', { type: 'image/jpeg' });
  const { toBlob, getContext } = HTMLCanvasElement.prototype;
  const without = async broken => {
    Object.assign(HTMLCanvasElement.prototype, broken);
    try {
      return (await shrink(file)).blob === file;
    } finally {
      Object.assign(HTMLCanvasElement.prototype, { toBlob, getContext });
    }
  };
  const large = new File([file], 'b.jpg', { type: 'image/png' });
  equal(await without({ toBlob: done => done(null) }), true);
  equal(await without({ getContext: () => null }), true);
  equal((await shrink(large)).blob === large, false);
}

export async function knowsAPaperByWhatStandsInItAndNotByItsFirstBytes() {
  const begins = text => isPaper(new File([text], 'a'));
  equal(await begins('%PDF-1.7'), true);
  equal(await begins('\uFEFF%PDF-1.7'), true);
  equal(await begins(' \r\n\0%PDF-1.4'), true);
  equal(await begins('GIF89a %PDF-'), false);
}

// A photograph is made small on the device that took it.
const LONGEST_SIDE = 1600;
const THUMB_SIDE = 128;
export const LARGEST = 300000;

// What the camera wrote beside the picture goes on with the small one, which is drawn upright; the server reads place and
// time and keeps nothing else of it.
function beside(original) {
  const file = new DataView(original);
  if (file.byteLength < 4 || file.getUint16(0) !== 0xffd8) return null;
  const isSegment = at => at + 10 < file.byteLength && file.getUint8(at) === 0xff && file.getUint16(at) !== 0xffda;
  for (let at = 2; isSegment(at); at += 2 + file.getUint16(at + 2)) {
    if (file.getUint16(at) !== 0xffe1 || file.getUint32(at + 4) !== 0x45786966) continue;
    const segment = original.slice(at, at + 2 + file.getUint16(at + 2));
    const exif = new DataView(segment, 10);
    const little = exif.getUint16(0) === 0x4949;
    const first = exif.getUint32(4, little);
    for (let entry = exif.getUint16(first, little); entry > 0; entry--) {
      if (exif.getUint16(first + entry * 12 - 10, little) === 0x112) exif.setUint16(first + entry * 12 - 2, 1, little);
    }
    return segment;
  }
  return null;
}

async function withBeside(small, file) {
  let segment = null;
  try {
    segment = beside(await file.slice(0, 1 << 17).arrayBuffer());
  } catch {
    // a file that lies about itself says nothing
  }
  return segment ? new Blob([small.slice(0, 2), segment, small.slice(2)], { type: small.type }) : small;
}

function drawn(image, side, quality) {
  const scale = Math.min(1, side / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((yes, no) => canvas.toBlob(blob => blob ? yes(blob) : no(new Error('canvas')), 'image/jpeg', quality));
}

// At most 300 kB for the papers of a report, and a thumbnail; fails when the file is no picture.
export async function shrink(file) {
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
  let side = LONGEST_SIDE;
  let quality = 0.82;
  let blob = await drawn(image, side, quality);
  while (blob.size > LARGEST && side > 400) {
    if (quality > 0.5) quality -= 0.12;
    else side *= 0.8;
    blob = await drawn(image, side, quality);
  }
  return { blob: await withBeside(blob, file), thumb: await drawn(image, THUMB_SIDE, 0.6) };
}

// A photograph is made small on the device that took it.
const LONGEST_SIDE = 1600;
const ROLL_SIDE = 640;
const LEAST_ROLL_SIDE = 480;
const MOST_PIXELS = 4000000;
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

function drawn(image, scale, quality) {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((yes, no) => canvas.toBlob(blob => blob ? yes(blob) : no(new Error('canvas')), 'image/jpeg', quality));
}

// Upright as the camera was held. Browsers before 2023 do not know the option and refuse it; an image element does it as well.
async function opened(file) {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    const image = new Image();
    image.src = URL.createObjectURL(file);
    try {
      await image.decode();
      return image;
    } finally {
      URL.revokeObjectURL(image.src);
    }
  }
}

// How small a picture may be drawn: no side longer than is kept, but of a long roll the lines stay readable.
export function measures(width, height) {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const scale = Math.min(1, Math.max(LONGEST_SIDE / long, ROLL_SIDE / short), Math.sqrt(MOST_PIXELS / (width * height)));
  return { scale, least: Math.min(scale, LEAST_ROLL_SIDE / short), most: LARGEST * Math.min(3, Math.max(1, long / short / 2)) };
}

// At most 300 kB for the papers of a report, more for a long roll, and a thumbnail; what is small enough stays as it was
// taken, and so does what a device short of memory cannot draw. Fails when the file is no picture.
export async function shrink(file) {
  const image = await opened(file);
  try {
    return await smaller(file, image);
  } catch {
    return { blob: file, thumb: file };
  }
}

async function smaller(file, image) {
  const { width, height } = image;
  const { scale: first, least, most } = measures(width, height);
  const thumb = await drawn(image, Math.min(1, THUMB_SIDE / Math.max(width, height)), 0.6);
  if (file.type === 'image/jpeg' && file.size <= LARGEST) return { blob: file, thumb };
  let scale = first;
  let quality = 0.82;
  let blob = await drawn(image, scale, quality);
  while (blob.size > most && (quality > 0.5 || scale * 0.8 >= least)) {
    if (quality > 0.5) quality -= 0.12;
    else scale *= 0.8;
    blob = await drawn(image, scale, quality);
  }
  return { blob: await withBeside(blob, file), thumb };
}

// A paper goes as it is; some programs write a mark or blanks in front of it.
export async function isPaper(file) {
  return /^[\s\0\uFEFF]*%PDF-/.test(await file.slice(0, 1024).text());
}

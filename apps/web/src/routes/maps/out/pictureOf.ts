/** Pixels on the longer side that browsers of all kinds can still draw. */
const MOST_PIXELS = 8192;
/** Pixels for each unit of the drawing: sharp on a large screen. */
const SCALE = 2;

/** A drawing (SVG) as a picture (PNG), made here. */
export async function pictureOf(drawing: Blob): Promise<Blob> {
  const image = await loadDrawing(await drawing.text());
  const scale = Math.min(SCALE, MOST_PIXELS / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  const ctx = canvas.getContext('2d');
  if (ctx === null) throw new Error('This browser has no canvas');
  ctx.fillStyle = '#fff';
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is empty'))), 'image/png');
  });
}

/** The policy of our pages lets images come from `data:`, not from `blob:`. */
function loadDrawing(text: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('The drawing cannot be read'));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  });
}

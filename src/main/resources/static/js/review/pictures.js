// Zooming and turning a picture beside its line.
export const larger = ({ zoom, turn }) => ({ zoom: Math.min(4, zoom * 1.5), turn });
export const smaller = ({ zoom, turn }) => ({ zoom: Math.max(1, zoom / 1.5), turn });
export const largerOrAsBefore = ({ zoom, turn }) => ({ zoom: zoom >= 3 ? 1 : zoom * 1.5, turn });
export const turned = ({ zoom, turn }) => ({ zoom, turn: (turn + 90) % 360 });

export function change(shot, how) {
  const image = shot?.querySelector('img');
  if (!image) return;
  const { zoom, turn } = how({ zoom: Number(image.dataset.zoomed ?? 1), turn: Number(image.dataset.turned ?? 0) });
  image.dataset.zoomed = zoom;
  image.dataset.turned = turn;
  const isAcross = turn % 180 !== 0;
  const across = shot.clientWidth * zoom;
  const width = isAcross ? across * image.width / image.height : across;
  image.style.width = `${width}px`;
  image.style.transformOrigin = isAcross ? '0 0' : '50% 50%';
  image.style.transform = {
    90: `translateX(${across}px) rotate(90deg)`,
    180: 'rotate(180deg)',
    270: `translateY(${width}px) rotate(-90deg)`
  }[turn] ?? '';
  shot.style.height = isAcross ? `${Math.min(width, innerHeight * 0.8)}px` : '';
}

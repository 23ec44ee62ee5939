import sharp from 'sharp';

/** What stands in the room: it decides about the drawing and about the words for it. */
export type Scene = 'stage' | 'table' | 'cafe' | 'piano';

const WORDS: Readonly<Record<Scene, string>> = {
  stage: 'Heller Saal mit hohen Fenstern, Stuhlreihen und einer Bühne',
  table: 'Raum mit großem Tisch, Stühlen ringsum und einer Tafel an der Wand',
  cafe: 'Café mit runden Tischen und einer Theke',
  piano: 'Raum mit einem Klavier und zwei Notenpulten',
};

export const wordsOf = (scene: Scene): string => WORDS[scene];

const WIDTH = 1200;
const HEIGHT = 750;
const FLOOR = 470;

/** The picture of an invented room, drawn: a demonstration has no photos of its own. */
export const pictureOf = (scene: Scene, hue: number): Promise<Buffer> => sharp(Buffer.from(drawing(scene, hue))).jpeg({ quality: 82 }).toBuffer();

function drawing(scene: Scene, hue: number): string {
  const windows = [120, 480, 840].map((x) => `<rect x="${x}" y="70" width="240" height="270" rx="6" fill="hsl(205 60% 88%)" stroke="#fff" stroke-width="14"/><path d="M${x + 120} 70v270M${x} 205h240" stroke="#fff" stroke-width="8"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <rect width="${WIDTH}" height="${FLOOR}" fill="hsl(${hue} 35% 82%)"/><rect y="${FLOOR}" width="${WIDTH}" height="${HEIGHT - FLOOR}" fill="hsl(30 35% 55%)"/>
    <rect y="${FLOOR - 16}" width="${WIDTH}" height="16" fill="hsl(${hue} 20% 95%)"/>${windows.join('')}${SCENES[scene](hue)}</svg>`;
}

const chair = (x: number, y: number, hue: number): string => `<rect x="${x}" y="${y}" width="46" height="52" rx="6" fill="hsl(${hue} 45% 38%)"/><path d="M${x + 6} ${y + 52}v34M${x + 40} ${y + 52}v34" stroke="#333" stroke-width="6"/>`;
const row = (y: number, count: number, hue: number): string => Array.from({ length: count }, (_, n) => chair(600 - count * 34 + n * 68, y, hue)).join('');

const SCENES: Readonly<Record<Scene, (hue: number) => string>> = {
  stage: (hue) => `<rect x="250" y="${FLOOR - 50}" width="700" height="70" fill="hsl(20 45% 32%)"/><path d="M250 40h90v${FLOOR - 90}h-90zM860 40h90v${FLOOR - 90}h-90z" fill="hsl(${hue} 55% 35%)"/>${row(540, 9, hue)}${row(630, 11, hue)}`,
  table: (hue) => `<rect x="860" y="150" width="240" height="150" fill="#fff" stroke="#777" stroke-width="8"/>${row(470, 8, hue)}<ellipse cx="600" cy="600" rx="380" ry="70" fill="hsl(35 50% 72%)" stroke="hsl(30 40% 40%)" stroke-width="8"/>${row(640, 8, hue)}`,
  cafe: (hue) => `<rect x="40" y="${FLOOR - 110}" width="300" height="170" rx="8" fill="hsl(${hue} 40% 32%)"/>${[480, 720, 960].map((x, n) => `${chair(x - 90, 500 + n * 30, hue)}${chair(x + 60, 500 + n * 30, hue)}<ellipse cx="${x}" cy="${530 + n * 30}" rx="74" ry="22" fill="hsl(35 50% 76%)"/><path d="M${x} ${550 + n * 30}v90" stroke="#444" stroke-width="10"/>`).join('')}`,
  piano: (hue) => `<rect x="380" y="320" width="440" height="230" rx="10" fill="#2b2320"/><rect x="360" y="430" width="480" height="34" fill="#fff"/>${Array.from({ length: 14 }, (_, n) => `<rect x="${372 + n * 34}" y="430" width="16" height="20" fill="#222"/>`).join('')}${chair(570, 580, hue)}<path d="M1000 690V420M960 420h90l-10-70h-70zM200 690V420M160 420h90l-10-70h-70z" stroke="#444" stroke-width="8" fill="#777"/>`,
};

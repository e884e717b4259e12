import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import satori from 'satori';
import sharp from 'sharp';

/** What the picture says that goes with a shared link. */
export interface Card {
  title: string;
  /** Small line below the title. */
  line: string;
}

const WIDTH = 1200;
const HEIGHT = 630;

/** Draws the picture of a shared link: the title beside the margin line. PNG, 1200 × 630. */
export async function drawCard({ title, line }: Card): Promise<Buffer<ArrayBuffer>> {
  const svg = await satori(
    box({ width: WIDTH, height: HEIGHT, background: '#fcf9f2', paddingLeft: 120 }, [
      box({ width: 4, height: HEIGHT, background: '#dc9c91', marginRight: 60 }, []),
      box({ flexDirection: 'column', justifyContent: 'center', width: 920 }, [
        box(
          {
            fontSize: title.length > 45 ? 68 : 88,
            lineHeight: 1.1,
            color: '#25211c',
            textWrap: 'balance',
          },
          title,
        ),
        box({ fontSize: 36, marginTop: 36, fontStyle: 'italic', color: '#6a6055' }, line),
      ]),
    ]),
    { width: WIDTH, height: HEIGHT, fonts: await fonts() },
  );
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();
}

/** What satori asks of a React element, without React. */
interface Box {
  type: 'div';
  props: { style: Record<string, string | number>; children: Box[] | string };
  key: null;
}

function box(style: Record<string, string | number>, children: Box[] | string): Box {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children }, key: null };
}

function fonts() {
  return Promise.all(
    (['normal', 'italic'] as const).map(async (style) => ({
      name: 'Alegreya',
      style,
      weight: 400 as const,
      data: await readFile(
        fileURLToPath(
          import.meta.resolve(`@fontsource/alegreya/files/alegreya-latin-400-${style}.woff`),
        ),
      ),
    })),
  );
}

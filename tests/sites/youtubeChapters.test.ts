// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { youtube } from '../../components/sites/youtube';
import type { Chapter } from '../../components/talks/talk';

const talk = 'wy3L7XUq-g0';
const other = 'AAAAAAAAAAA';

function chaptersIn(body: string): Chapter[] {
  document.body.innerHTML = body;
  const page = Object.create(document, {
    URL: { value: `https://www.youtube.com/watch?v=${talk}` },
  });
  return youtube.chapters?.(page, document.createElement('video')) ?? [];
}

const item = (at: number, title: string, id = talk): string =>
  `<ytd-macro-markers-list-item-renderer><a href="https://www.youtube.com/watch?v=${id}&t=${at}s">
    <div id="details"><h4 title="${title}"> ${title} </h4><div id="time">0:00</div></div></a>
  </ytd-macro-markers-list-item-renderer>`;

const link = (stamp: string, at: number, id = talk): string =>
  `<a href="https://www.youtube.com/watch?v=${id}&t=${at}s">${stamp}</a>`;

const description = (text: string): string =>
  `<ytd-watch-metadata><yt-attributed-string><span class="yt-core-attributed-string">${text}</span>
  </yt-attributed-string></ytd-watch-metadata>`;

const lines = [
  'What this talk is about',
  `${link('0:00', 0)} Intro`,
  `${link('1:05', 65)} - What broke: 3 nodes`,
  `[${link('10:00', 600)}] (and) why`,
  `The end ${link('1:02:03', 3723)}`,
  `More on https://example.org`,
].join('\n');

const written = [
  { title: 'Intro', at: 0 },
  { title: 'What broke: 3 nodes', at: 65 },
  { title: '(and) why', at: 600 },
  { title: 'The end', at: 3723 },
];

describe('the chapters of a YouTube page', () => {
  it('are those of its list, each once and in order', () => {
    const list = item(60, 'Two') + item(0, 'One');
    expect(
      chaptersIn(`${list}<ytd-watch-metadata>${list}${description(lines)}</ytd-watch-metadata>`),
    ).toEqual([
      { title: 'One', at: 0 },
      { title: 'Two', at: 60 },
    ]);
  });

  it('are else the lines of the description that have a timestamp', () => {
    expect(chaptersIn(description(lines))).toEqual(written);
  });

  it('are those of the whole description, not of its first lines', () => {
    const folded = lines.split('\n').slice(0, 4).join('\n');
    expect(chaptersIn(description(folded) + description(lines))).toEqual(written);
  });

  it('are none of the talk before, which the page still shows', () => {
    expect(chaptersIn(item(0, 'One', other) + item(60, 'Two', other))).toEqual([]);
    expect(chaptersIn(description(lines.replaceAll(talk, other)))).toEqual([]);
    const list = item(0, 'Old', other) + item(0, 'New') + item(9, 'Newer');
    expect(chaptersIn(list).map(({ title }) => title)).toEqual(['New', 'Newer']);
  });

  it('are none where the lines are no list of them', () => {
    const three = [`${link('0:00', 0)} a`, `${link('0:10', 10)} b`, `${link('0:20', 20)} c`];
    expect(chaptersIn(description(three.join('\n')))).toHaveLength(3);
    expect(chaptersIn(description(three.slice(0, 2).join('\n')))).toEqual([]);
    expect(chaptersIn(description(three.toReversed().join('\n')))).toEqual([]);
    expect(
      chaptersIn(description([...three.slice(1), `${link('0:30', 30)} d`].join('\n'))),
    ).toEqual([]);
    expect(chaptersIn(description('0:00 a\n0:10 b\n0:20 c'))).toEqual([]);
    expect(
      chaptersIn(
        `<ytd-comments>${description(lines).replaceAll('ytd-watch-metadata', 'p')}</ytd-comments>`,
      ),
    ).toEqual([]);
  });

  it('are 500 at most, each of a length that can be kept', () => {
    const many = Array.from({ length: 600 }, (_, at) => item(at, 'x'.repeat(2000)));
    const chapters = chaptersIn(many.join(''));
    expect(chapters).toHaveLength(500);
    expect(chapters[0]?.title).toHaveLength(1000);
  });
});

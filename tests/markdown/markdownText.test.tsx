// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MarkdownText, WithMarkdown } from '../../components/markdown/MarkdownText';
import { WAIT_MS } from '../harness/waitMs';

afterEach(() => {
  cleanup();
  vi.doUnmock('../../components/markdown/renderMarkdown');
});

const source = '**bold** #tag';

describe('the text of a note', () => {
  it('is shown as it was typed until it can be rendered, its tags as such', async () => {
    render(
      <WithMarkdown>
        <MarkdownText source={source} />
      </WithMarkdown>,
    );
    expect(document.body.textContent).toBe(source);
    expect(screen.getByText('#tag').tagName).toBe('SPAN');
    expect((await screen.findByText('bold')).tagName).toBe('STRONG');
  });

  it.each([
    ['cannot be loaded', undefined],
    [
      'fails',
      () => {
        throw new Error('stumbled');
      },
    ],
  ])('is shown as it was typed where the rendering %s', async (_, renderMarkdown) => {
    const importModule = vi.fn<() => void>();
    vi.doMock('../../components/markdown/renderMarkdown', () => {
      importModule();
      if (!renderMarkdown) throw new Error('not there');
      return { renderMarkdown };
    });
    render(
      <WithMarkdown>
        <MarkdownText source={source} />
      </WithMarkdown>,
    );
    await vi.waitFor(() => expect(importModule).toHaveBeenCalled(), WAIT_MS);
    await new Promise(requestAnimationFrame);
    expect(document.body.textContent).toBe(source);
  });
});

import { describe, expect, it } from 'vitest';
import { checkEvidenceFile } from './evidence-file.ts';
import { completeEvidence, isPending } from './pending-evidence.ts';

describe('evidence that is being typed', () => {
  it('is a reference, or a link with words to it', () => {
    expect(completeEvidence({ kind: 'text', text: ' plan §2 ', url: '' })).toEqual({
      ok: true,
      evidence: { kind: 'text', text: 'plan §2' },
    });
    expect(completeEvidence({ kind: 'link', text: 'plan', url: ' https://example.org/plan ' })).toEqual({
      ok: true,
      evidence: { kind: 'link', text: 'plan', url: 'https://example.org/plan' },
    });
  });

  it.each(['example.org', 'javascript:alert(1)', 'ftp://example.org', ''])('is no link to %j', (url) => {
    expect(completeEvidence({ kind: 'link', text: 'plan', url })).toMatchObject({ ok: false, field: 'url' });
  });

  it('waits to be added as soon as something was typed', () => {
    expect(isPending({ kind: 'text', text: ' ', url: 'https://example.org' })).toBe(false);
    expect(isPending({ kind: 'link', text: '', url: 'https://example.org' })).toBe(true);
  });
});

describe('a file of evidence', () => {
  const MEGABYTE = 1024 * 1024;
  it.each([
    [{ name: 'plan.pdf', type: 'application/pdf', size: 5 * MEGABYTE }, 'application/pdf'],
    [{ name: 'plan.txt', type: 'text/plain', size: 1 }, 'text/plain'],
    [{ name: 'PLAN.PDF', type: '', size: 1 }, 'application/pdf'],
  ])('is sent as what it is: %j', (file, mediaType) => {
    expect(checkEvidenceFile(file)).toEqual({ ok: true, mediaType });
  });

  it.each([
    [{ name: 'face.jpg', type: 'image/jpeg', size: 1 }, 'evidence.kind'],
    [{ name: 'face.pdf', type: 'image/png', size: 1 }, 'evidence.kind'],
    [{ name: 'plan.docx', type: '', size: 1 }, 'evidence.kind'],
    [{ name: 'plan.pdf', type: 'application/pdf', size: 0 }, 'evidence.empty'],
    [{ name: 'plan.pdf', type: 'application/pdf', size: 5 * MEGABYTE + 1 }, 'evidence.too-large'],
  ])('is not sent at all: %j', (file, code) => {
    expect(checkEvidenceFile(file)).toMatchObject({ ok: false, problem: { code } });
  });
});

import type { CDPSession, Page } from 'playwright-core';

/** Looking in the memory of a page: after a collection of garbage, as somebody with its developer tools could. */

/** How many objects in the page have these bytes, whole or as a part, in one of their own properties. */
export async function holdersInPage(page: Page, wanted: Uint8Array): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  // The browser finds everything that inherits from this, but no arrays of bytes: those are found by who has them.
  const { result: prototype } = await devtools.send('Runtime.evaluate', { expression: 'Object.prototype' });
  const { objects } = await devtools.send('Runtime.queryObjects', {
    prototypeObjectId: prototype.objectId ?? '',
  });
  const { result, exceptionDetails } = await devtools.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: countHolders.toString(),
    arguments: [{ value: Buffer.from(wanted).toString('latin1') }],
    returnByValue: true,
  });
  await devtools.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  return result.value;
}

/** Runs in the page, on every object there is. Bytes are compared as text of one character each. */
function countHolders(this: readonly object[], wanted: string): number {
  const latin1 = new TextDecoder('latin1');
  const text = latin1.decode(Uint8Array.from(wanted, (each) => each.charCodeAt(0)));
  return this.filter((object) =>
    Object.values(Object.getOwnPropertyDescriptors(object)).some(
      ({ value }) =>
        ArrayBuffer.isView(value) && latin1.decode(new Uint8Array(value.buffer).slice()).includes(text),
    ),
  ).length;
}

/** Which of these texts stand in the page's memory. */
export async function textInPage(page: Page, wanted: readonly string[]): Promise<readonly string[]> {
  const devtools = await page.context().newCDPSession(page);
  const heap = await heapOf(devtools);
  await devtools.detach();
  return wanted.filter((text) => heap.includes(JSON.stringify(text).slice(1, -1)));
}

async function heapOf(devtools: CDPSession): Promise<string> {
  const chunks: string[] = [];
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  return chunks.join('');
}

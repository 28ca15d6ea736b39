type Work = (lock: object | null) => unknown;

/** Exclusive Web Locks with and without waiting, as Talkmark uses them. Node has none before version 24.5. */
export class TestLocks {
  private readonly held = new Map<string, Promise<unknown>>();

  async request(
    name: string,
    ...[first, second]: [Work] | [{ ifAvailable?: boolean }, Work]
  ): Promise<unknown> {
    const [options, work] = typeof first === 'function' ? [{}, first] : [first, second as Work];
    if (options.ifAvailable && this.held.has(name)) return work(null);
    while (this.held.has(name)) await this.held.get(name);
    const working = Promise.resolve().then(() => work({ name }));
    const released = working.then(
      () => this.held.delete(name),
      () => this.held.delete(name),
    );
    this.held.set(name, released);
    return working;
  }
}

import assert from 'node:assert/strict';

/** Chromium says this of each `integrity` on a preloaded wasm file. It is harmless. */
const KNOWN = /`integrity` attribute is currently ignored for preload destinations/;

/** Playwright's own word where a scenario goes without a service worker. */
const BLOCKED = /^Service Worker registration blocked by Playwright$/;

/** What becomes of a request, such as one for the icon, when its page is left or loaded again. */
const LEFT_BEHIND = 'net::ERR_ABORTED';

/** Notes everything that a page in good order does not do. */
export class Recorder {
  #complaints = [];

  constructor(context, home) {
    const origin = new URL(home).origin;
    const note = (what) => this.#complaints.push(what);
    context.on('console', (message) => {
      const loud = message.type() === 'error' || message.type() === 'warning';
      if (loud && !KNOWN.test(message.text()) && !BLOCKED.test(message.text())) {
        note(`console ${message.type()}: ${message.text()}`);
      }
    });
    context.on('weberror', (error) => note(`uncaught: ${error.error()}`));
    context.on('request', (request) => {
      const { protocol, origin: asked } = new URL(request.url());
      if (asked !== origin && protocol !== 'data:' && protocol !== 'blob:') {
        note(`asked another host: ${request.url()}`);
      }
    });
    context.on('requestfailed', (request) => {
      const why = request.failure()?.errorText;
      if (why !== LEFT_BEHIND) {
        note(`request failed: ${request.url()} (${why})`);
      }
    });
    context.on('response', (response) => {
      if (response.status() >= 400) {
        note(`answered ${response.status()}: ${response.url()}`);
      }
    });
  }

  /** Forgets what was noted: a scenario has seen to it that there was something. */
  forgive() {
    this.#complaints.length = 0;
  }

  /** Fails if anything was noted. */
  assertQuiet() {
    assert.deepEqual(this.#complaints, [], 'the page had something to complain about');
  }
}

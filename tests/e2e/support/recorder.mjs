import assert from 'node:assert/strict';

/** What Chromium says of pages in good order. */
const KNOWN = [
  // Of each `integrity` on a preloaded wasm file.
  /`integrity` attribute is currently ignored for preload destinations/,
  // Of every page with the recommended headers that comes over plain HTTP.
  /Cross-Origin-Opener-Policy header has been ignored, because the URL's origin was untrustworthy/,
  // Playwright's own word where a scenario goes without a service worker.
  /^Service Worker registration blocked by Playwright$/,
];

/** What becomes of a request, such as one for the icon, when its page is left or loaded again. */
const LEFT_BEHIND = 'net::ERR_ABORTED';

/** By what a page tells the recorder that its policy forbade something. */
const TELL = 'tellOfViolation';

/** An init script. What happens in a document comes to its window, whatever scripts may run there. */
function listenForViolations(tell) {
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    window[tell](`${effectiveDirective} forbade ${blockedURI || 'something'} ${sample}`.trim()),
  );
}

/** Notes everything that a page in good order does not do. */
export class Recorder {
  complaints = [];

  /** A recorder of all that happens in a browser from here on. */
  static async of(context, home) {
    const recorder = new Recorder(context, home);
    await context.exposeBinding(TELL, (_, what) => recorder.complaints.push(`violation: ${what}`));
    await context.addInitScript(listenForViolations, TELL);
    return recorder;
  }

  constructor(context, home) {
    const origin = new URL(home).origin;
    const note = (what) => this.complaints.push(what);
    context.on('console', (message) => {
      const loud = message.type() === 'error' || message.type() === 'warning';
      if (loud && !KNOWN.some((known) => known.test(message.text()))) {
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
    this.complaints.length = 0;
  }

  /** Fails if anything was noted. */
  assertQuiet() {
    assert.deepEqual(this.complaints, [], 'the page had something to complain about');
  }
}

// Says what is wrong where the app cannot start. Of an older language than everything else, since
// a browser that is too old for the app must be able to read it; and a file of its own, since the
// page's policy lets no script stand in the page. Once the app has taken the place of what is
// shown here, nothing of this finds anything to do.
(function () {
  // A module with what the app's own is made of.
  var SAMPLE = [
    0, 97, 115, 109, 1, 0, 0, 0, 1, 6, 1, 96, 0, 2, 127, 127, 3, 2, 1, 0, 4, 4, 1, 111, 0, 1, 5, 3,
    1, 0, 1, 6, 6, 1, 127, 1, 65, 0, 11, 7, 5, 1, 1, 103, 3, 0, 10, 23, 1, 21, 0, 65, 0, 65, 0, 65,
    0, 252, 11, 0, 65, 0, 192, 67, 0, 0, 0, 0, 252, 0, 11
  ];

  function isTooOld() {
    try {
      return (
        !('noModule' in document.createElement('script')) ||
        !new WebAssembly.Module(new Uint8Array(SAMPLE))
      );
    } catch (error) {
      return true;
    }
  }

  function say(name) {
    var starting = document.getElementById('starting');
    var trouble = document.getElementById('trouble-' + name);
    if (!starting || !trouble) {
      return;
    }
    starting.className = 'starting starting-failed';
    trouble.hidden = false;
  }

  function failed() {
    say(isTooOld() ? 'old' : 'load');
  }

  window.addEventListener(
    'error',
    function (event) {
      var source = event.target;
      // An icon that is missing is no reason not to start.
      if (source === window || (source && source.nodeName === 'SCRIPT')) {
        failed();
      }
    },
    true
  );
  window.addEventListener('unhandledrejection', failed);

  // A reload asks the host whether the page itself has changed, and takes the rest from the cache:
  // a file that came in the wrong way would stay wrong.
  function reload() {
    var files = document.querySelectorAll('link[rel$="preload"]');
    var asked = Array.prototype.map.call(files, function (file) {
      return fetch(file.href, { cache: 'reload' });
    });
    function again() {
      location.reload();
    }
    Promise.all(asked).then(again, again);
  }

  document.addEventListener('click', function (event) {
    if (event.target && event.target.className === 'starting-reload' && window.fetch) {
      event.preventDefault();
      reload();
    }
  });

  // The browser's offer to install the app may come before the app does, which asks for it by
  // these two names.
  function keepOffer(offer) {
    window.miankaInstall = offer;
    window.dispatchEvent(new Event('mianka:install'));
  }
  window.addEventListener('beforeinstallprompt', function (event) {
    event.preventDefault();
    keepOffer(event);
  });
  window.addEventListener('appinstalled', function () {
    keepOffer(null);
  });

  if (isTooOld()) {
    failed();
  }
})();

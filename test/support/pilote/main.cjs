// Opens the application of EXIGIBLE_PILOTE for the tests that drive it: it is ready once its driver is connected, so that
// the driver never meets a window that is being made. The global name is the one that Playwright calls when it is.
const path = require("node:path");
const { app, powerMonitor } = require("electron");

const ready = app.whenReady();
const emit = app.emit.bind(app);
let readyValues = [];
app.emit = (name, ...values) => {
  if (name !== "ready") return emit(name, ...values);
  readyValues = values;
  return app.listenerCount("ready") > 0;
};
let start;
const started = new Promise((resolve) => {
  start = resolve;
});
app.whenReady = () => started;
globalThis.__playwright_run = async () => {
  start(await ready);
  // What a driver types never reaches the screen's server: after a quarter of an hour of tests it would say that nobody is there, and the vault would lock.
  powerMonitor.getSystemIdleTime = () => 0;
  emit("ready", ...readyValues);
};

const folder = path.resolve(process.env.EXIGIBLE_PILOTE);
const manifest = require(path.join(folder, "package.json"));
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
app.setAppPath(folder);
require(path.join(folder, manifest.main));

// The entry of the Worker. `worker_example.js` and `worker_example_bg.wasm` are written by wasm-bindgen.
import { Settings, handle, initSync } from "./worker_example.js";
import module from "./worker_example_bg.wasm";

initSync({ module });
let settings;

export default {
  fetch(request, env) {
    settings ??= new Settings(env.POLAR_ACCESS_TOKEN, env.POLAR_SERVER, env.POLAR_WEBHOOK_SECRET);
    return handle(request, settings);
  },
};

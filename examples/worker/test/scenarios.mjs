// The scenarios of `check`, which are the same in Node, in workerd and in a browser.

export const ORGANIZATION = "aacb0786-de7e-4c3d-a3e0-a43600905ee5";

/** Server, license key, the beginning of the result, and the number of requests that the server sees. */
export const SCENARIOS = [
  ["granted", "ACME-GRANTED", "granted", 1],
  ["unknown", "ACME-UNKNOWN", "NotFound: ", 1],
  ["route/v1", "ACME-GRANTED", "RouteNotFound: ", 1],
  ["redirect", "ACME-GRANTED", "Redirect: ", 1],
  ["busy", "ACME-GRANTED", "granted", 2],
  ["unavailable", "ACME-GRANTED", "Server: ", 1],
  ["dropped", "ACME-GRANTED", "ConnectionLost: ", 1],
  ["cut", "ACME-GRANTED", "ConnectionLost: ", 1],
  ["large", "ACME-GRANTED", "TooLarge: ", 1],
  ["silent", "ACME-GRANTED", "Timeout: ", 1],
];

/** Runs all scenarios at once, and returns their results. Then come a closed port, and a connection that is used again. */
export async function run(check, api) {
  const servers = [...SCENARIOS.map(([server]) => `${api}/${server}`), "http://127.0.0.1:9"];
  const keys = [...SCENARIOS.map(([, key]) => key), "ACME-GRANTED"];
  const result = (server, key) => Promise.resolve(check(server, ORGANIZATION, key)).catch((error) => `${error}`);
  const results = await Promise.all(servers.map((server, index) => result(server, keys[index])));
  await result(`${api}/keep`, "ACME-GRANTED");
  await new Promise((resolve) => setTimeout(resolve, 100));
  return [...results, await result(`${api}/reused`, "ACME-GRANTED")];
}

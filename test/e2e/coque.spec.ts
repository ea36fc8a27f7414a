import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CHANNEL_NAMES } from "#shared/ipc/names.ts";
import { type Coque, createCoque } from "../support/coque.ts";
import { DOOR, type LaunchedApp, launchApp } from "../support/launch.ts";

/** A server on this machine that the application must never find. */
let canari: { readonly server: Server; readonly url: string; visites: number };
let coque: Coque;
let lance: LaunchedApp;

beforeAll(async () => {
  coque = await createCoque();
  canari = await startCanari();
  lance = await launchApp({ application: coque.folder });
});

afterAll(async () => {
  await lance.dispose();
  await coque.remove();
  canari.server.close();
});

describe("the application starts alone", () => {
  test("every request of its start stays at its own address", async () => {
    await lance.app.evaluate(({ session }) => {
      const demandes: string[] = [];
      Object.assign(globalThis, { demandes });
      session.defaultSession.webRequest.onSendHeaders((details) => void demandes.push(details.url));
      session.defaultSession.webRequest.onErrorOccurred((details) => void demandes.push(details.url));
    });
    await lance.page.reload();
    const demandes = await lance.app.evaluate(() => Reflect.get(globalThis, "demandes") as string[]);
    expect(demandes.length).toBeGreaterThanOrEqual(2);
    expect(demandes.filter((url) => !url.startsWith("app://exigible/"))).toEqual([]);
    expect(canari.visites).toBe(0);
  });

  test("a second start on the same profile shows the first window and stops", async () => {
    const { args } = await lance.app.evaluate(() => ({ args: process.argv.slice(1) }));
    // Started by hand: no driver, and not through the tests' own door.
    const aLaMain = args.filter((argument) => !/^--(inspect|remote-debugging)/.test(argument)).map((argument) => (argument === DOOR ? coque.folder : argument));
    const second = spawn(lance.app.process().spawnfile, aLaMain, { stdio: "ignore" });
    const code = await new Promise((resolve) => second.once("exit", resolve));
    expect(code).toBe(0);
    expect(await lance.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test("no menu reloads the page or opens developer tools", async () => {
    const roles = await lance.app.evaluate(({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).flatMap((menu) => [menu, ...(menu.submenu?.items ?? [])].map((item) => `${String(item.role)} ${item.label}`)));
    expect(roles.length).toBeGreaterThan(10);
    expect(roles.filter((role) => /reload|devtools|Recharger|développement/i.test(role))).toEqual([]);
    expect(await lance.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.openDevTools();
      return contents?.isDevToolsOpened();
    })).toBe(false);
  });
});

describe("the page", () => {
  test("has neither Node nor Electron, and the bridge of the contract", async () => {
    expect(await lance.page.evaluate(() => ["require", "process", "module", "Buffer", "global", "ipcRenderer", "electron"].filter((nom) => nom in window))).toEqual([]);
    expect(await lance.page.evaluate(() => Object.keys(Reflect.get(window, "bridge") as unknown as object))).toEqual([...CHANNEL_NAMES, "on"]);
    const preferences = await lance.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return contents === undefined ? undefined : (Reflect.get(contents, "getLastWebPreferences") as () => Record<string, unknown>).call(contents);
    });
    expect(preferences).toMatchObject({ contextIsolation: true, sandbox: true, webSecurity: true, nodeIntegration: false, webviewTag: false });
  });

  test("cannot replace a function of the bridge", async () => {
    const apres = await lance.page.evaluate(() => {
      const bridge = Reflect.get(window, "bridge") as unknown as Record<string, unknown>;
      return [Reflect.set(bridge, "journal:etat", 1), Reflect.deleteProperty(bridge, "on"), Reflect.set(window, "bridge", 1)];
    });
    expect(apres).toEqual([false, false, false]);
  });

  test("runs no injected script, whatever the way", async () => {
    const essais = await lance.page.evaluate(async () => {
      // The debugger that carries this code may evaluate; what runs after its turn may not.
      await new Promise((resolve) => setTimeout(resolve, 10));
      const cible = document.getElementById("cible")!;
      const passe: string[] = [];
      Object.assign(window, { passe: (nom: string) => passe.push(nom) });
      const tente = (nom: string, action: () => void): void => {
        try {
          action();
        } catch (erreur) {
          passe.push(`${nom} refusé par ${erreur instanceof Error ? erreur.name : "?"}`);
        }
      };
      tente("innerHTML", () => (cible.innerHTML = `<img src=x onerror="passe('onerror')">`));
      tente("eval", () => void Reflect.apply(globalThis.eval, undefined, ["passe('eval')"]));
      tente("Function", () => void new Function("passe('Function')")());
      tente("script", () => {
        const script = document.createElement("script");
        script.textContent = "passe('script')";
        document.head.append(script);
      });
      tente("attribut", () => {
        const bouton = document.createElement("button");
        bouton.setAttribute("onclick", "passe('onclick')");
        cible.append(bouton);
        bouton.click();
      });
      tente("style", () => {
        const style = document.createElement("style");
        style.textContent = "body { color: rgb(1, 2, 3) }";
        document.head.append(style);
        if (getComputedStyle(document.body).color === "rgb(1, 2, 3)") passe.push("style");
      });
      await new Promise((resolve) => setTimeout(resolve, 200));
      return passe;
    });
    expect(essais.filter((essai) => !essai.includes("refusé"))).toEqual([]);
    expect(essais).toEqual(expect.arrayContaining(["innerHTML refusé par TypeError", "eval refusé par EvalError", "Function refusé par EvalError"]));
  });

  test("reaches no server, not even on this machine", async () => {
    const passe = await lance.page.evaluate(async (url) => {
      const reussi: string[] = [];
      await fetch(url).then(() => reussi.push("fetch"), () => undefined);
      const wait = (element: HTMLElement, nom: string): Promise<void> =>
        new Promise((resolve) => {
          element.onload = () => void (reussi.push(nom), resolve());
          element.onerror = () => resolve();
          setTimeout(resolve, 500);
        });
      const image = new Image();
      const lien = Object.assign(document.createElement("link"), { rel: "stylesheet", href: url });
      const cadre = document.createElement("iframe");
      const attentes = [wait(image, "image"), wait(lien, "feuille")];
      image.src = `${url}/image.png`;
      cadre.src = url;
      document.body.append(lien, cadre);
      try {
        new WebSocket(url.replace("http", "ws")).onopen = () => reussi.push("websocket");
        navigator.sendBeacon(url, "x");
        new EventSource(url).onmessage = () => reussi.push("eventsource");
      } catch (erreur) {
        // Refused at once is as good as refused later.
        if (!(erreur instanceof Error)) reussi.push("refus étrange");
      }
      await Promise.all(attentes);
      cadre.remove();
      return reussi;
    }, canari.url);
    expect(passe).toEqual([]);
    expect(canari.visites).toBe(0);
  });

  test("goes nowhere: no link, no address, no window, no frame, no form", async () => {
    const ouverte = await lance.page.evaluate(async (url) => {
      const fenetres = [window.open(url), window.open("about:blank"), window.open("app://exigible/index.html")];
      for (const href of [url, "file:///etc/passwd", "app://exigible/autre.html", "data:text/html,x"]) {
        const lien = Object.assign(document.createElement("a"), { href });
        document.body.append(lien);
        lien.click();
        Object.assign(lien, { target: "_blank" }).click();
        location.assign(href);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      const formulaire = Object.assign(document.createElement("form"), { action: url, method: "post" });
      document.body.append(formulaire);
      formulaire.submit();
      await new Promise((resolve) => setTimeout(resolve, 200));
      return fenetres.map((fenetre) => fenetre === null);
    }, canari.url);
    expect(ouverte).toEqual([true, true, true]);
    expect(lance.page.url()).toBe("app://exigible/index.html");
    expect(lance.app.windows()).toHaveLength(1);
    expect(canari.visites).toBe(0);
  });

  test("a file or an address dropped on it opens nothing", async () => {
    const facture = join(lance.userFolder, "facture.html");
    await writeFile(facture, "<p>facture</p>");
    const session = await lance.page.context().newCDPSession(lance.page);
    const content = { items: [{ mimeType: "text/uri-list", data: canari.url }], files: [facture], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const) await session.send("Input.dispatchDragEvent", { type, x: 100, y: 100, data: content });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(lance.page.url()).toBe("app://exigible/index.html");
    expect(lance.app.windows()).toHaveLength(1);
    expect(canari.visites).toBe(0);
  });

  test("is given no permission and no device", async () => {
    const etats = await lance.page.evaluate(async () => {
      const noms = ["geolocation", "notifications", "camera", "microphone", "clipboard-read", "midi"];
      const lus = await Promise.all(noms.map((name) => navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state, () => "denied")));
      const media = await (navigator.mediaDevices?.getUserMedia({ audio: true }) ?? Promise.reject(new Error("absent"))).then(() => "donné", () => "refusé");
      const notification = await Notification.requestPermission();
      const lecture = await navigator.clipboard.readText().then(() => "lu", () => "refusé");
      return { lus, media, notification, lecture };
    });
    expect(etats).toEqual({ lus: ["denied", "denied", "denied", "denied", "denied", "denied"], media: "refusé", notification: "denied", lecture: "refusé" });
  });

  test("an inner frame has no bridge, and a guest page cannot exist", async () => {
    const vus = await lance.page.evaluate(async () => {
      const cadre = document.createElement("iframe");
      document.body.append(cadre);
      const invite = document.createElement("webview");
      invite.setAttribute("src", "app://exigible/index.html");
      document.body.append(invite);
      await new Promise((resolve) => setTimeout(resolve, 200));
      const fenetre = cadre.contentWindow;
      return { bridge: fenetre !== null && "bridge" in fenetre, invite: "loadURL" in invite };
    });
    expect(vus).toEqual({ bridge: false, invite: false });
    expect(await lance.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  });
});

describe("the real interface", () => {
  test("runs under the policy without one violation, on every screen and with the palette open", async () => {
    const reelle = await launchApp();
    const fautes: string[] = [];
    try {
      reelle.page.on("console", (message) => void (message.type() === "error" && fautes.push(message.text())));
      reelle.page.on("pageerror", (erreur) => void fautes.push(erreur.message));
      await reelle.page.addInitScript(() => {
        const violations: string[] = [];
        Object.assign(window, { violations });
        document.addEventListener("securitypolicyviolation", ({ violatedDirective, sample, blockedURI }) => void violations.push(`${violatedDirective} ${blockedURI} ${sample}`));
      });
      await reelle.page.reload();
      await reelle.page.getByText("Dossiers").first().waitFor();
      const routes = await reelle.page.evaluate(() => [...document.querySelectorAll("a[href^='#']")].map((lien) => lien.getAttribute("href") ?? ""));
      expect(routes.length).toBeGreaterThan(2);
      for (const route of new Set(routes)) {
        await reelle.page.evaluate((href) => void (location.hash = href), route);
        await reelle.page.waitForTimeout(300);
      }
      await reelle.page.keyboard.press("Control+k");
      await reelle.page.waitForTimeout(300);
      expect(await reelle.page.evaluate(() => Reflect.get(window, "violations") as string[])).toEqual([]);
      expect(fautes).toEqual([]);
    } finally {
      await reelle.dispose();
    }
  });
});

async function startCanari(): Promise<typeof canari> {
  const server = createServer((_request, response) => {
    canari.visites += 1;
    response.end("vu");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { server, url: `http://127.0.0.1:${port}`, visites: 0 };
}

import "fake-indexeddb/auto";
import { MantineProvider } from "@mantine/core";
import { Notifications, notifications } from "@mantine/notifications";
import { cleanup, configure, render, type RenderResult, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import type { Bridge, RequestOf } from "#shared/ipc/contract.ts";
import { jour } from "#shared/kernel/jour.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { Contexte, useBaremesEnVigueur } from "../../renderer/app/Contexte.tsx";
import { Shell } from "../../renderer/app/Shell.tsx";
import { theme } from "../../renderer/app/theme.ts";
import { connectBridge } from "../../renderer/bridge/bridge.ts";
import { createFakeBridge, type FakeBridge } from "../../renderer/bridge/fake-bridge.ts";
import type { DepartPartage } from "../../renderer/bridge/fake-partage.ts";
import { Base } from "../../renderer/db/database.ts";
import { createPortefeuille, type Portefeuille } from "../../renderer/db/portefeuille.ts";
import { startMoteurLocal } from "./copie.ts";
import { usePersonne } from "../../renderer/hooks/use-personne.ts";
import { stubFichiers } from "./fichier-jsdom.ts";

export const AUJOURDHUI = jour("2026-11-21");
const BAREMES = createBaremes();
// A panel is loaded when it is first opened: on a busy machine that takes more than the default second.
configure({ asyncUtilTimeout: 30_000 });

export interface Ecran extends RenderResult {
  readonly fake: FakeBridge;
  readonly portefeuille: Portefeuille;
}

export interface Poste {
  readonly fake: FakeBridge;
  readonly portefeuille: Portefeuille;
}

let dernier = 0;

/** A vault in memory and a fresh projection over it, opened. */
export async function openPoste(depart: readonly (readonly FaitBrouillon[])[] = [], nom = `poste-${(dernier += 1)}`, partage: DepartPartage = "seul"): Promise<Poste> {
  stubFenetre();
  const fake = createFakeBridge({ horloge: () => 1_795_250_640_000, depart, partage });
  connectBridge(fake.bridge);
  const base = new Base(nom);
  const portefeuille = createPortefeuille((emit) => startMoteurLocal(base, emit));
  await portefeuille.open(AUJOURDHUI);
  return { fake, portefeuille };
}

/** The whole window over a vault in memory, at an address. */
export async function renderFenetre(hash: string, depart: readonly (readonly FaitBrouillon[])[] = [], poste?: Poste): Promise<Ecran> {
  const ouvert = poste ?? (await openPoste(depart));
  window.location.hash = hash;
  const rendu = render(<Cadre portefeuille={ouvert.portefeuille}><Shell /></Cadre>);
  await waitFor(() => {
    if (rendu.container.querySelector("main, section") === null) throw new Error("Le panneau n’est pas encore là");
  });
  return { ...rendu, ...ouvert };
}

export function Cadre({ portefeuille, children }: { readonly portefeuille: Portefeuille; readonly children: ReactNode }) {
  const utilisateur = usePersonne(portefeuille);
  const baremes = useBaremesEnVigueur(portefeuille, BAREMES);
  return (
    <MantineProvider theme={theme} env="test" withCssVariables={false} withGlobalClasses={false}>
      <Contexte valeur={{ aujourdhui: AUJOURDHUI, baremes, territoire: "metropole", utilisateur, portefeuille }}>
        {children}
        <Notifications />
      </Contexte>
    </MantineProvider>
  );
}

/** A component alone, dressed by the theme. */
export function renderNu(element: ReactNode): RenderResult {
  stubFenetre();
  return render(<MantineProvider theme={theme} env="test" withCssVariables={false} withGlobalClasses={false}>{element}</MantineProvider>);
}

export function closeFenetre(): void {
  cleanup();
  notifications.clean();
  window.location.hash = "";
}

/** What jsdom does not have: sizes, media queries, observers. A window of 1440 × 900. */
function stubFenetre(): void {
  Object.defineProperty(window, "matchMedia", { configurable: true, value: (media: string) => ({ media, matches: media.includes("min-width"), addEventListener() {}, removeEventListener() {}, addListener() {}, removeListener() {} }) });
  Object.defineProperty(Element.prototype, "clientHeight", { configurable: true, value: 720 });
  Object.defineProperty(Element.prototype, "clientWidth", { configurable: true, value: 1200 });
  class Observer { observe() {} unobserve() {} disconnect() {} }
  Object.defineProperty(globalThis, "ResizeObserver", { configurable: true, value: Observer });
  HTMLElement.prototype.scrollIntoView ??= () => undefined;
  document.execCommand ??= () => true;
  stubFichiers();
  Object.defineProperty(document, "fonts", { configurable: true, value: { addEventListener() {}, removeEventListener() {} } });
}

/** The same bridge, and the files that people save: the calendar kept up to date asks its place by the same channel, whenever it likes. */
export function watchSaves(bridge: Bridge): { readonly bridge: Bridge; readonly saves: readonly RequestOf<"document:save">[] } {
  const saves: RequestOf<"document:save">[] = [];
  const save: Bridge["document:save"] = (demande) => {
    if (demande.tenue === undefined) saves.push(demande);
    return bridge["document:save"](demande);
  };
  return { bridge: { ...bridge, "document:save": save }, saves };
}

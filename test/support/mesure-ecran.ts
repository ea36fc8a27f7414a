// Runs in the page: what a person waits for on the list, measured on the document itself. Durations in milliseconds.

export interface MesuresListe {
  readonly frappes: readonly number[];
  readonly tris: readonly number[];
  /** Frames while the list scrolls, then while a list of a hundred rows that never change does. */
  readonly defilement: readonly number[];
  readonly temoin: readonly number[];
  /** Most rows in the document at once. */
  readonly rangees: number;
}

export function findP95(durees: readonly number[]): number {
  return durees.toSorted((a, b) => a - b)[Math.floor(durees.length * 0.95)] ?? 0;
}

/** Self-contained: sent to the page as it is. */
export async function measureListe(): Promise<MesuresListe> {
  const wait = (duree: number) => new Promise((resolve) => setTimeout(resolve, duree));
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const find = <E extends Element>(selecteur: string): E => {
    const trouve = document.querySelector<E>(selecteur);
    if (trouve === null) throw new Error(`Absent de la page : ${selecteur}`);
    return trouve;
  };
  // React answers a click or a letter before it gives the thread back: what comes after is the document as it will be painted.
  const measure = async (geste: () => void): Promise<number> => {
    await wait(120);
    const debut = performance.now();
    geste();
    await Promise.resolve();
    find<HTMLElement>(".dt-corps").getBoundingClientRect();
    return performance.now() - debut;
  };
  const champ = find<HTMLInputElement>("input[aria-label='Chercher dans la liste']");
  const write = (texte: string) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(champ, texte);
    champ.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const frappes: number[] = [];
  for (const mot of ["lormel", "batiment", "2026-1", "vermandois"]) {
    for (let longueur = 1; longueur <= mot.length; longueur += 1) frappes.push(await measure(() => write(mot.slice(0, longueur))));
    write("");
    await wait(200);
  }
  const entetes = () => [...document.querySelectorAll<HTMLElement>(".dt-tete button")];
  const tris: number[] = [];
  for (let essai = 0; essai < 24; essai += 1) tris.push(await measure(() => entetes()[essai % entetes().length]?.click()));
  const scroll = async (cadre: HTMLElement, rangs: number[]): Promise<readonly number[]> => {
    const durees: number[] = [];
    let precedente = await frame();
    for (let image = 0; image < 240; image += 1) {
      cadre.scrollTop = cadre.scrollTop + 120 >= cadre.scrollHeight - cadre.clientHeight ? 0 : cadre.scrollTop + 120;
      const courante = await frame();
      durees.push(courante - precedente);
      precedente = courante;
      rangs.push(document.querySelectorAll(".dt-corps [role=row]").length);
    }
    return durees;
  };
  const cadre = find<HTMLElement>(".dt-defile");
  const fixe = cadre.cloneNode(false) as HTMLElement;
  const modeles = [...document.querySelectorAll<HTMLElement>(".dt-corps [role=row]")];
  const corps = find<HTMLElement>(".dt-corps").cloneNode(false) as HTMLElement;
  for (let rang = 0; rang < 100; rang += 1) {
    const copie = modeles[rang % modeles.length]?.cloneNode(true) as HTMLElement;
    copie.style.transform = `translateY(${rang * 36}px)`;
    corps.append(copie);
  }
  corps.style.height = "3600px";
  fixe.append(corps);
  const rangs: number[] = [];
  const defilement = await scroll(cadre, rangs);
  const rangees = Math.max(...rangs);
  cadre.after(fixe);
  cadre.style.display = "none";
  const temoin = await scroll(fixe, []);
  fixe.remove();
  cadre.style.display = "";
  cadre.scrollTop = 0;
  return { frappes, tris, defilement, temoin, rangees };
}

/** Self-contained: sent to the page as it is. Until the tabs of a dossier are there. */
export async function measureFiches(): Promise<readonly number[]> {
  const wait = (duree: number) => new Promise((resolve) => setTimeout(resolve, duree));
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  await wait(500);
  const fiches: number[] = [];
  for (let essai = 0; essai < 42; essai += 1) {
    await wait(300);
    const debut = performance.now();
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }));
    await wait(100);
    const ouverture = performance.now();
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    while (document.querySelector("[role=tablist][aria-label='Onglets du dossier']") === null && performance.now() - debut < 5000) await frame();
    fiches.push(performance.now() - ouverture);
    window.location.assign("#/dossiers");
    while (document.querySelector(".dt-corps [role=row]") === null && performance.now() - debut < 8000) await frame();
  }
  return fiches.slice(2);
}

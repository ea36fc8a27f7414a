import { TAILLE_CLE_PROJECTION, VEILLE_USUELLE } from "#shared/ipc/coffre-channels.ts";
import type { Handlers, ParsedOf } from "#shared/ipc/contract.ts";
import { createCodeSecours, HASARD_CODE } from "#shared/kernel/code-secours.ts";

type HandlersCoffre = Pick<Handlers, Extract<keyof Handlers, `coffre:${string}`>>;

export type DepartCoffre = "absent" | "verrouille" | "ouvert";

/** Opens the vault in memory, so that a passphrase can be wrong too. */
export const PHRASE_SIMULEE = "ancre vigne lundi";

/** A vault in memory: the same answers as the real one, no secret. */
export function createFakeCoffre(depart: DepartCoffre = "ouvert", emit: (nom: "coffre:open") => void = () => undefined): HandlersCoffre {
  let etat: DepartCoffre = depart;
  let phrase: string | undefined = PHRASE_SIMULEE;
  let code = drawCode(1);
  let isTrousseau = false;
  let isSecoursConfirme = depart !== "absent";
  let veille = VEILLE_USUELLE;
  let tirages = 1;
  const isRight = (clef: ParsedOf<"coffre:unlock"> | undefined): boolean =>
    clef !== undefined && (clef.moyen === "phrase" ? clef.phrase === phrase : clef.moyen === "secours" ? clef.code === code : isTrousseau);
  const change = (preuve: ParsedOf<"coffre:renewSecours">["preuve"], apply: () => void) => {
    const isAccepte = phrase === undefined || isRight(preuve);
    if (isAccepte) apply();
    return { isAccepte, attente: 0 };
  };
  const drawNext = (): void => {
    tirages += 1;
    code = drawCode(tirages);
    isSecoursConfirme = false;
  };
  return {
    "coffre:etat": async () => Promise.resolve({ etat, moyens: { phrase: etat !== "absent" && phrase !== undefined, trousseau: isTrousseau }, trousseau: "disponible", attente: 0, isSecoursConfirme, isEnClair: false, veille }),
    "coffre:create": async (demande) => {
      phrase = demande.phrase;
      isTrousseau = demande.isTrousseau;
      etat = "ouvert";
      return Promise.resolve({ code });
    },
    "coffre:unlock": async (clef) => {
      const isOuvert = isRight(clef);
      if (isOuvert) {
        etat = "ouvert";
        emit("coffre:open");
      }
      return Promise.resolve({ isOuvert, attente: 0 });
    },
    "coffre:lock": async () => {
      etat = "verrouille";
      emit("coffre:open");
      return Promise.resolve({});
    },
    "coffre:changePhrase": async ({ preuve, phrase: nouvelle }) => Promise.resolve(change(preuve, () => (phrase = nouvelle))),
    "coffre:renewSecours": async ({ preuve }) => {
      const reponse = change(preuve, drawNext);
      return Promise.resolve(reponse.isAccepte ? { ...reponse, code } : reponse);
    },
    "coffre:confirmSecours": async () => {
      isSecoursConfirme = true;
      emit("coffre:open");
      return Promise.resolve({});
    },
    "coffre:changeTrousseau": async ({ preuve, isActif }) => Promise.resolve(change(preuve, () => (isTrousseau = isActif))),
    "coffre:setVeille": async ({ minutes }) => {
      veille = minutes;
      return Promise.resolve({});
    },
    "coffre:cleProjection": async () => Promise.resolve({ cle: new Uint8Array(TAILLE_CLE_PROJECTION).fill(7) }),
  };
}

function drawCode(graine: number): string {
  return createCodeSecours(Uint8Array.from({ length: HASARD_CODE }, (_vide, rang) => (rang * 7 + graine * 13) % 251));
}

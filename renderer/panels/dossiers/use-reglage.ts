import { useCallback, useEffect, useState } from "react";
import type { filtresSchema, presentationSchema } from "#shared/model/faits/liste-faits.ts";
import type { Filtres } from "#shared/suivi/liste/filtres.ts";
import type { Presentation, ReglageVue } from "#shared/suivi/liste/vues.ts";
import { useContexte } from "../../app/Contexte.tsx";
import type { Portefeuille } from "../../db/portefeuille.ts";

/** How one view stands in this window: what it shows, where one is in it, what is selected. */
export interface Reglage {
  readonly filtres: Filtres;
  readonly presentation: Presentation;
  /** Groups folded. */
  readonly replies: ReadonlySet<string>;
  readonly courante?: string | undefined;
  readonly selection: ReadonlySet<string>;
  /** Chosen by the person; as long as nobody chose, the preview stands where it covers nothing. */
  readonly isApercu?: boolean | undefined;
}

const BROUILLON = "liste-dossiers";
const VIDE: ReadonlySet<string> = new Set();

/** Coming back to the list finds it as it was left, in this window and the next: each view keeps its own setting. */
interface Gardes {
  readonly parVue: Map<string, Partial<Reglage>>;
  isLu: boolean;
}

const gardes = new WeakMap<Portefeuille, Gardes>();

export function useReglage(vue: ReglageVue & { readonly id: string }): { readonly reglage: Reglage; readonly update: (changement: Partial<Reglage>) => void; readonly reset: () => void } {
  const { portefeuille } = useContexte();
  const [, rafraichir] = useState(0);
  const { parVue } = findGardes(portefeuille);
  useEffect(() => {
    void readGardes(portefeuille).then((isChange) => isChange && rafraichir((rang) => rang + 1));
    return () => void portefeuille.flushBrouillons();
  }, [portefeuille]);
  const write = useCallback((vueId: string, garde: Partial<Reglage>) => {
    const tous = findGardes(portefeuille).parVue;
    tous.set(vueId, garde);
    portefeuille.keepBrouillon(BROUILLON, Object.fromEntries([...tous].map(([id, { filtres, presentation, isApercu }]) => [id, { filtres, presentation, isApercu }])));
    rafraichir((rang) => rang + 1);
  }, [portefeuille]);
  const update = useCallback((changement: Partial<Reglage>) => write(vue.id, { ...findGardes(portefeuille).parVue.get(vue.id), ...changement }), [write, portefeuille, vue.id]);
  const reset = useCallback(() => {
    const { courante, isApercu } = findGardes(portefeuille).parVue.get(vue.id) ?? {};
    write(vue.id, { courante, isApercu });
  }, [write, portefeuille, vue.id]);
  const garde = parVue.get(vue.id) ?? {};
  return { reglage: { ...garde, filtres: garde.filtres ?? vue.filtres, presentation: garde.presentation ?? vue.presentation, replies: garde.replies ?? VIDE, selection: garde.selection ?? VIDE }, update, reset };
}

function findGardes(portefeuille: Portefeuille): Gardes {
  const connus = gardes.get(portefeuille) ?? { parVue: new Map<string, Partial<Reglage>>(), isLu: false };
  gardes.set(portefeuille, connus);
  return connus;
}

/** What the last window left; what was changed meanwhile in this one stays. */
async function readGardes(portefeuille: Portefeuille): Promise<boolean> {
  const siens = findGardes(portefeuille);
  if (siens.isLu) return false;
  siens.isLu = true;
  const lu = await portefeuille.readBrouillon(BROUILLON);
  if (typeof lu !== "object" || lu === null) return false;
  // The schemas are those of facts: the list does not wait for them when nothing was kept.
  const schemas = await import("#shared/model/faits/liste-faits.ts");
  for (const [vueId, garde] of Object.entries(lu)) if (!siens.parVue.has(vueId)) siens.parVue.set(vueId, parseGarde(garde, schemas));
  return true;
}

interface Schemas {
  readonly filtresSchema: typeof filtresSchema;
  readonly presentationSchema: typeof presentationSchema;
}

function parseGarde(garde: unknown, schemas: Schemas): Partial<Reglage> {
  if (typeof garde !== "object" || garde === null) return {};
  const [filtres, presentation] = [schemas.filtresSchema.safeParse(Reflect.get(garde, "filtres")), schemas.presentationSchema.safeParse(Reflect.get(garde, "presentation"))];
  const isApercu: unknown = Reflect.get(garde, "isApercu");
  return { ...(filtres.success ? { filtres: filtres.data } : {}), ...(presentation.success ? { presentation: presentation.data } : {}), ...(typeof isApercu === "boolean" ? { isApercu } : {}) };
}

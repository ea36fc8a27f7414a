import { useEffect, useSyncExternalStore } from "react";
import type { Utilisateur } from "#shared/model/dossier.ts";
import type { Portefeuille } from "../db/portefeuille.ts";

/** Who works at this post today: kept on this post alone, since another post has its own person. */
interface Poste {
  id: string | undefined;
  isLu: boolean;
  readonly listeners: Set<() => void>;
}

const CLE = "poste/personne";
const postes = new WeakMap<Portefeuille, Poste>();

/** The person that signs what is recorded: the one chosen here, else the first that was recorded. */
export function usePersonne(portefeuille: Portefeuille): Utilisateur | undefined {
  const { utilisateurs } = useSyncExternalStore(portefeuille.subscribe, portefeuille.read);
  const poste = findPoste(portefeuille);
  const id = useSyncExternalStore((listener) => { poste.listeners.add(listener); return () => void poste.listeners.delete(listener); }, () => poste.id);
  // With one person there is nothing to remember: the base is not asked.
  const isEquipe = utilisateurs.length > 1;
  useEffect(() => {
    if (!isEquipe || poste.isLu) return;
    poste.isLu = true;
    void portefeuille.readBrouillon(CLE).then((lu) => { if (typeof lu === "string" && poste.id === undefined) update(poste, lu); });
  }, [isEquipe, poste, portefeuille]);
  return utilisateurs.find((utilisateur) => utilisateur.id === id) ?? utilisateurs[0];
}

/** Another person sits down at this post: what is recorded from now on bears her name. */
export function choosePersonne(portefeuille: Portefeuille, id: string): void {
  const poste = findPoste(portefeuille);
  poste.isLu = true;
  update(poste, id);
  portefeuille.keepBrouillon(CLE, id);
}

function update(poste: Poste, id: string): void {
  poste.id = id;
  for (const listener of poste.listeners) listener();
}

function findPoste(portefeuille: Portefeuille): Poste {
  const connu = postes.get(portefeuille);
  if (connu !== undefined) return connu;
  const neuf: Poste = { id: undefined, isLu: false, listeners: new Set() };
  postes.set(portefeuille, neuf);
  return neuf;
}

import { useMemo, useState } from "react";
import { type FiltreTitres, isDansFiltre, listTitresPortefeuille, sortDormants } from "#shared/suivi/titres-ligne.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { FILTRES_TITRES, openRoute, useRoute } from "../../app/routes.ts";
import { useLarge } from "../../hooks/use-large.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";

const LIBELLES_FILTRE: Readonly<Record<FiltreTitres, string>> = { tous: "Tous", dormants: "Dormants", sortie: "Grosse sortie", retard: "Retour en retard", "a-enregistrer": "À enregistrer", "a-signifier": "À signifier" };

/** Months without an act after which a title sleeps: what the department looks at first, not a rule. */
const MOIS_USUELS = 12;
const RIEN: ReadonlySet<string> = new Set();

/** What the screen of titles shows, and what was chosen in it; its filter is in the address. */
export function useTitres() {
  const { aujourdhui } = useContexte();
  const { lignes, etat } = usePortefeuille();
  const route = useRoute();
  const filtre = route.panneau === "titres" ? (route.filtre ?? "tous") : "tous";
  const [mois, setMois] = useState(MOIS_USUELS);
  const titres = useMemo(() => listTitresPortefeuille(lignes, aujourdhui, mois), [lignes, aujourdhui, mois]);
  const visibles = useMemo(() => {
    const filtres = titres.filter((titre) => isDansFiltre(titre, filtre));
    return filtre === "dormants" ? sortDormants(filtres) : filtres;
  }, [titres, filtre]);
  const choix = useMemo(() => FILTRES_TITRES.map((value) => ({ id: value, libelle: LIBELLES_FILTRE[value], nombre: titres.filter((titre) => isDansFiltre(titre, value)).length })), [titres]);
  const [choisieId, setCourante] = useState<string>();
  const [selection, setSelection] = useState(RIEN);
  const isLarge = useLarge();
  const [isVoletChoisi, setIsVolet] = useState<boolean>();
  const isVolet = isVoletChoisi ?? isLarge;
  const choisis = useMemo(() => visibles.filter(({ id }) => selection.has(id)), [visibles, selection]);
  const changeFiltre = (valeur: string) => {
    const suivant = FILTRES_TITRES.find((connu) => connu === valeur);
    setSelection(RIEN);
    openRoute({ panneau: "titres", ...(suivant === undefined || suivant === "tous" ? {} : { filtre: suivant }) }, { isRemplacement: true });
  };
  const courante = visibles.find(({ id }) => id === choisieId) ?? visibles[0];
  return { titres, visibles, choix, filtre, changeFiltre, mois, setMois, courante, setCourante, selection, setSelection, choisis, isVolet, toggleVolet: () => setIsVolet(!isVolet), etat };
}

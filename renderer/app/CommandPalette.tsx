import { Spotlight, spotlight, type SpotlightActionData, type SpotlightActionGroupData } from "@mantine/spotlight";
import { IconArrowBackUp, IconFolder, IconKeyboard, IconMoon, IconSearch, IconSun } from "@tabler/icons-react";
import { useMantineColorScheme } from "@mantine/core";
import { useMemo, useState } from "react";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { foldTexte } from "#shared/kernel/texte.ts";
import type { LigneDossier } from "#shared/model/dossier.ts";
import { Touche } from "../components/Touche.tsx";
import { useAnnuler } from "../hooks/use-annuler.ts";
import { usePortefeuille } from "../hooks/use-portefeuille.ts";
import { ENTREES } from "./entries.ts";
import { openRoute } from "./routes.ts";

const PLACES = 7;

export function openPalette(): void {
  spotlight.open();
}

/** Everything by keyboard: dossiers by name, SIREN or reference, screens, actions. */
export function CommandPalette({ onShowTouches }: { readonly onShowTouches: () => void }) {
  const [recherche, setRecherche] = useState("");
  const { lignes } = usePortefeuille();
  const actions = useActions(onShowTouches);
  const dossiers = useMemo(() => findDossiers(lignes, recherche).map(toAction), [lignes, recherche]);
  const mots = foldTexte(recherche).split(" ");
  const trouvees = actions.filter(({ label = "" }) => mots.every((mot) => foldTexte(label).includes(mot)));
  const groupes: readonly SpotlightActionGroupData[] = [{ group: "Dossiers", actions: [...dossiers] }, { group: "Écrans et actions", actions: [...trouvees] }];
  return (
    <Spotlight
      actions={groupes.filter((groupe) => groupe.actions.length > 0)} filter={(_recherche, toutes) => toutes} query={recherche} onQueryChange={setRecherche} shortcut={["mod + K"]} triggerOnContentEditable
      nothingFound={`Rien ne correspond à «\u00A0${recherche}\u00A0».`} lockScroll={false} centered={false} yOffset="12vh" radius="lg" size={520} tagsToIgnore={[]} overlayProps={{ blur: 0 }} attributes={{ content: { "aria-label": "Tout ouvrir" } }}
      searchProps={{ leftSection: <IconSearch size={16} stroke={1.75} aria-hidden="true" />, placeholder: "Nom, SIREN, référence, action…", "aria-label": "Rechercher" }}
    />
  );
}

function useActions(onShowTouches: () => void): readonly SpotlightActionData[] {
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const { annuler } = useAnnuler();
  const isSombre = colorScheme === "dark";
  return [
    ...ENTREES.map(({ titre, route, icone: Icone }) => ({ id: titre, label: `Aller à ${titre}`, leftSection: <Icone size={14} stroke={1.75} />, onClick: () => openRoute(route) })),
    { id: "annuler", label: "Annuler le dernier enregistrement", leftSection: <IconArrowBackUp size={14} stroke={1.75} />, rightSection: <Touche combinaison="mod+z" />, onClick: () => void annuler() },
    { id: "theme", label: isSombre ? "Passer au thème clair" : "Passer au thème sombre", leftSection: isSombre ? <IconSun size={14} stroke={1.75} /> : <IconMoon size={14} stroke={1.75} />, onClick: () => setColorScheme(isSombre ? "light" : "dark") },
    { id: "touches", label: "Voir les raccourcis", leftSection: <IconKeyboard size={14} stroke={1.75} />, rightSection: <Touche combinaison="?" />, onClick: onShowTouches },
  ];
}

/** The best matches: names that start with the words come first. */
export function findDossiers(lignes: readonly LigneDossier[], recherche: string): readonly LigneDossier[] {
  const pli = foldTexte(recherche);
  if (pli === "") return [];
  const chiffres = pli.replace(/\D/g, "");
  const debuts: LigneDossier[] = [];
  const autres: LigneDossier[] = [];
  for (const ligne of lignes) {
    const nom = foldTexte(ligne.debiteur);
    if (nom.startsWith(pli) || foldTexte(ligne.reference) === pli) debuts.push(ligne);
    else if (nom.includes(pli) || foldTexte(ligne.reference).includes(pli) || (chiffres.length >= 3 && ligne.siren?.startsWith(chiffres))) autres.push(ligne);
    if (debuts.length >= PLACES) break;
  }
  return [...debuts, ...autres].slice(0, PLACES);
}

function toAction({ id, debiteur, reference, solde }: LigneDossier): SpotlightActionData {
  return {
    id, onClick: () => openRoute({ panneau: "fiche", dossierId: id }),
    leftSection: <IconFolder size={14} stroke={1.75} />,
    children: <><IconFolder size={14} stroke={1.75} aria-hidden="true" /><b className="med">{debiteur}</b><span className="ink3 tn">{reference}</span><span className="r tn">{formatMontant(solde)}</span><kbd aria-hidden="true">↵</kbd></>,
  };
}

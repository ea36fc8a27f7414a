import { Button, Menu, TextInput } from "@mantine/core";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { useMemo, useRef, useState } from "react";
import type { ChampLibre } from "#shared/model/dossier.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import type { Noms } from "#shared/suivi/liste/colonnes.ts";
import type { Filtres } from "#shared/suivi/liste/filtres.ts";
import { DEPARTS, formatFiltre, formatFiltreLibre, KINDS_FILTRE, type KindFiltre, LIBELLES_FILTRE } from "#shared/suivi/liste/filtres-mots.ts";
import { createDiffere, usePreload } from "../../components/differe.tsx";
import { Touche } from "../../components/Touche.tsx";
import { useTouches } from "../../hooks/use-touches.ts";
import { FiltreChip } from "./FiltreChip.tsx";

const editeur = createDiffere(async () => (await import("./filtre-editeurs.tsx")).EditeurFiltre);
const editeurLibre = createDiffere(async () => (await import("./filtre-editeurs.tsx")).EditeurLibre);

interface Props {
  readonly filtres: Filtres;
  readonly onChange: (filtres: Filtres) => void;
  readonly noms: Noms;
  /** Whose values are offered. */
  readonly lignes: readonly LigneDossier[];
}

/** Text and filters as chips; `F` adds one, `/` goes to the text. */
export function FiltresBar({ filtres, onChange, noms, lignes }: Props) {
  const [isMenu, setIsMenu] = useState(false);
  const [ouvert, setOuvert] = useState<string | undefined>(undefined);
  usePreload(editeur);
  usePreload(editeurLibre);
  useTouches([{ combinaison: "f", libelle: "filtrer", action: () => setIsMenu(true) }]);
  const offres = useOffres(lignes);
  const actifs = KINDS_FILTRE.filter((kind) => filtres[kind] !== undefined);
  const libres = noms.libres.filter(({ libreId }) => filtres.libres?.some((filtre) => filtre.libreId === libreId));
  const open = (cle: string) => (isOuvert: boolean) => setOuvert(isOuvert ? cle : undefined);
  const add = (cle: string, suivants: Filtres) => {
    onChange(suivants);
    setOuvert(cle);
  };
  const removeLibre = (libreId: string) => onChange({ ...filtres, libres: writeLibres(filtres, libreId, undefined) });
  return (
    <>
      <Recherche texte={filtres.texte ?? ""} onChange={(lu) => onChange({ ...filtres, texte: lu === "" ? undefined : lu })} />
      {actifs.map((kind) => (
        <FiltreChip key={kind} nom={LIBELLES_FILTRE[kind]} texte={formatFiltre(kind, filtres, noms)} isOuvert={ouvert === kind} onToggle={open(kind)} onRemove={() => onChange({ ...filtres, [kind]: undefined })}>
          <editeur.Composant kind={kind} filtres={filtres} onChange={onChange} noms={noms} offres={offres} onDone={() => setOuvert(undefined)} />
        </FiltreChip>
      ))}
      {libres.map((champ) => {
        const filtre = filtres.libres?.find(({ libreId }) => libreId === champ.libreId) ?? { libreId: champ.libreId };
        return (
          <FiltreChip key={champ.libreId} nom={champ.nom} texte={formatFiltreLibre(filtre, champ.kind)} isOuvert={ouvert === champ.libreId} onToggle={open(champ.libreId)} onRemove={() => removeLibre(champ.libreId)}>
            <editeurLibre.Composant champ={champ} filtre={filtre} aujourdhui={noms.aujourdhui} onChange={(suivant) => onChange({ ...filtres, libres: writeLibres(filtres, champ.libreId, suivant) })} />
          </FiltreChip>
        );
      })}
      <AjoutFiltre isOuvert={isMenu} onToggle={setIsMenu} restants={KINDS_FILTRE.filter((kind) => filtres[kind] === undefined)} libres={noms.libres.filter((champ) => !libres.includes(champ))}
        onAdd={(kind) => add(kind, { ...filtres, [kind]: DEPARTS[kind] })} onAddLibre={({ libreId }) => add(libreId, { ...filtres, libres: writeLibres(filtres, libreId, { libreId }) })} />
    </>
  );
}

function Recherche({ texte, onChange }: { readonly texte: string; readonly onChange: (texte: string) => void }) {
  const champ = useRef<HTMLInputElement>(null);
  useTouches([{ combinaison: "/", libelle: "chercher dans la liste", action: () => champ.current?.focus() }]);
  return (
    <TextInput
      ref={champ} size="xs" w={190} maxLength={400} value={texte} placeholder="Chercher dans la liste" aria-label="Chercher dans la liste" leftSection={<IconSearch size={14} stroke={2} aria-hidden="true" />}
      onChange={({ currentTarget }) => onChange(currentTarget.value)} onKeyDown={(event) => (event.key === "Escape" ? event.currentTarget.blur() : undefined)}
    />
  );
}

interface PropsAjout {
  readonly isOuvert: boolean;
  readonly onToggle: (isOuvert: boolean) => void;
  readonly restants: readonly KindFiltre[];
  readonly libres: readonly ChampLibre[];
  readonly onAdd: (kind: KindFiltre) => void;
  readonly onAddLibre: (champ: ChampLibre) => void;
}

function AjoutFiltre({ isOuvert, onToggle, restants, libres, onAdd, onAddLibre }: PropsAjout) {
  return (
    <Menu opened={isOuvert} onChange={onToggle}>
      <Menu.Target>
        <Button size="xs" className="dos-ajout" leftSection={<IconPlus size={14} stroke={2} aria-hidden="true" />} rightSection={<Touche combinaison="f" />}>Filtre</Button>
      </Menu.Target>
      <Menu.Dropdown aria-label="Ajouter un filtre" className="dos-menu">
        {restants.map((kind) => <Menu.Item key={kind} onClick={() => onAdd(kind)}>{LIBELLES_FILTRE[kind]}</Menu.Item>)}
        {libres.length > 0 && <Menu.Label>Champs de la société</Menu.Label>}
        {libres.map((champ) => <Menu.Item key={champ.libreId} onClick={() => onAddLibre(champ)}>{champ.nom}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  );
}

export interface Offres {
  readonly gestionnaires: readonly string[];
  readonly juridictions: readonly string[];
}

/** Names that the rows hold today. */
function useOffres(lignes: readonly LigneDossier[]): Offres {
  return useMemo(() => ({ gestionnaires: listDistincts(lignes, ({ gestionnaire }) => gestionnaire), juridictions: listDistincts(lignes, ({ juridiction }) => juridiction) }), [lignes]);
}

const collator = new Intl.Collator("fr");

function listDistincts(lignes: readonly LigneDossier[], find: (ligne: LigneDossier) => string | undefined): readonly string[] {
  const distincts = new Set<string>();
  for (const ligne of lignes) {
    const nom = find(ligne);
    if (nom !== undefined) distincts.add(nom);
  }
  return [...distincts].sort(collator.compare);
}

type FiltreLibre = NonNullable<Filtres["libres"]>[number];

/** The filters on fields of the company with one of them set, or taken away. */
function writeLibres({ libres = [] }: Filtres, libreId: string, filtre: FiltreLibre | undefined): FiltreLibre[] | undefined {
  const connu = libres.some((autre) => autre.libreId === libreId);
  const suivants = filtre === undefined ? libres.filter((autre) => autre.libreId !== libreId) : connu ? libres.map((autre) => (autre.libreId === libreId ? filtre : autre)) : [...libres, filtre];
  return suivants.length === 0 ? undefined : suivants;
}

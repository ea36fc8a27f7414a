import { Checkbox, SegmentedControl, Select } from "@mantine/core";
import { useMemo } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import type { Montant } from "#shared/kernel/montant.ts";
import { CANAUX_REGLEMENT, IMPUTATIONS } from "#shared/model/faits/argent-faits.ts";
import { computeExces } from "#shared/suivi/encaissements.ts";
import { LIBELLES_CANAL_REGLEMENT, LIBELLES_IMPUTATION } from "#shared/suivi/libelles-argent.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { JourField } from "../../components/JourField.tsx";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import { type FormeMouvement, isPieceRequise } from "./saisies.ts";

interface Props {
  readonly vue: VueDossier;
  readonly valeur: FormeMouvement;
  readonly onChange: (part: Partial<FormeMouvement>) => void;
}

const CANAUX = CANAUX_REGLEMENT.map((value) => ({ value, label: LIBELLES_CANAL_REGLEMENT[value] }));
const LEGALE = "legale";
const CHOIX_IMPUTATION = [{ value: LEGALE, label: "Intérêts d’abord, comme la loi le veut (C. civ., art. 1343-1)" }, ...IMPUTATIONS.map((value) => ({ value, label: LIBELLES_IMPUTATION[value].replace(/^p/, "P") }))];

/** Where the money came in, who still holds it, and how it is counted. */
export function ReglementFields({ vue, valeur, onChange }: Props) {
  const { aujourdhui } = useContexte();
  const { canal = "direct", dateValeur, principalDabord } = valeur;
  const select = (choix: string) => {
    const choisi = CANAUX_REGLEMENT.find((connu) => connu === choix) ?? "direct";
    onChange({ canal: choisi, ...(choisi === "direct" ? { mandataireId: undefined, reversementPour: undefined } : { mandataireId: valeur.mandataireId ?? vue.dossier.mandats.at(-1)?.mandataireId }) });
  };
  return (
    <>
      <SegmentedControl size="xs" fullWidth styles={{ label: { paddingInline: 4 } }} aria-label="Reçu comment" data={CANAUX} value={canal} onChange={select} />
      {canal !== "direct" && <DetenuFields vue={vue} valeur={valeur} onChange={onChange} />}
      <JourField label="Date de valeur, si elle diffère" aujourdhui={aujourdhui} valeur={dateValeur} onChange={(jour) => onChange({ dateValeur: jour })} />
      <Select
        label="Imputation" allowDeselect={false} data={CHOIX_IMPUTATION} value={principalDabord ?? LEGALE}
        onChange={(choix) => onChange({ principalDabord: IMPUTATIONS.find((connue) => connue === choix), pieceId: undefined })}
      />
      {principalDabord !== undefined && <PreuveField vue={vue} valeur={valeur} onChange={onChange} />}
    </>
  );
}

/** Money that is still elsewhere: at whose, and until when. */
function DetenuFields({ valeur, onChange }: Props) {
  const { aujourdhui } = useContexte();
  const { mandataires } = usePortefeuille();
  return (
    <>
      <Select
        label="Détenu par" searchable clearable placeholder="Avocat ou étude" data={mandataires.map(({ id, nom }) => ({ value: id, label: nom }))}
        value={valeur.mandataireId ?? null} onChange={(mandataireId) => onChange({ mandataireId: mandataireId ?? undefined })}
      />
      <JourField label="Reversement attendu le" aujourdhui={aujourdhui} valeur={valeur.reversementPour} onChange={(reversementPour) => onChange({ reversementPour })} />
    </>
  );
}

function PreuveField({ vue, valeur, onChange }: Props) {
  const pieces = vue.dossier.pieces.map(({ pieceId, numero, intitule, nom }) => ({ value: pieceId, label: `${numero}. ${intitule ?? nom}` }));
  const isRequise = isPieceRequise(valeur);
  return (
    <Select
      label="Pièce qui le prouve" clearable searchable required={isRequise} withAsterisk={false} data={pieces} nothingFoundMessage="Aucune pièce au dossier"
      description={isRequise && pieces.length === 0 ? "Ajoutez d’abord la pièce au dossier\u00A0: sans elle, l’ordre de la loi s’applique." : undefined}
      value={valeur.pieceId ?? null} onChange={(pieceId) => onChange({ pieceId: pieceId ?? undefined })}
    />
  );
}

/** What is odd in a payment: refused, or accepted by a person once it was said. */
export interface ControleReglement {
  readonly refus: string | undefined;
  /** Beyond what is due on its day. */
  readonly exces: Montant | undefined;
  readonly doublon: string | undefined;
}

/** Nothing is imputed in silence: a day to come is refused, an excess and a twin are said. */
export function useControleReglement({ dossier, debiteur }: VueDossier, { kind, date, montant, creanceId }: FormeMouvement): ControleReglement {
  const { aujourdhui, baremes } = useContexte();
  return useMemo(() => {
    if (kind !== "reglement" || date === undefined || montant === undefined || montant <= 0) return { refus: undefined, exces: undefined, doublon: undefined };
    const exces = computeExces({ dossier, debiteur }, { date, montant, creanceId }, aujourdhui, baremes);
    const jumeau = dossier.reglements.find((connu) => connu.dateFait === date && connu.montant === montant && connu.creanceId === creanceId);
    return {
      refus: date > aujourdhui ? "Un règlement se note quand il est reçu\u00A0: ce jour n’est pas encore venu. Une somme annoncée se note comme une promesse." : undefined,
      exces: exces === undefined || exces === 0 ? undefined : exces,
      doublon: jumeau === undefined ? undefined : `Un règlement de ${formatMontant(montant)} est déjà noté au ${formatJour(date)}.`,
    };
  }, [dossier, debiteur, kind, date, montant, creanceId, aujourdhui, baremes]);
}

interface AvisProps {
  readonly controle: ControleReglement;
  readonly isAccepte: boolean;
  readonly onAccepter: (isAccepte: boolean) => void;
}

/** The excess or the twin in full words, and the box by which a person answers for it. */
export function AvisReglement({ controle: { refus, exces, doublon }, isAccepte, onAccepter }: AvisProps) {
  if (refus !== undefined) return <p className="st late" role="alert">{refus}</p>;
  if (exces === undefined && doublon === undefined) return undefined;
  return (
    <div role="alert">
      {exces !== undefined && <p className="st soon">{`Ce règlement dépasse de ${formatMontant(exces)} ce qui est dû. L’excédent ne s’impute sur rien\u00A0: il sera à rendre au débiteur.`}</p>}
      {doublon !== undefined && <p className="st soon">{doublon}</p>}
      <Checkbox mt={8} label={exces === undefined ? "C’est un autre règlement" : "Enregistrer le règlement entier, l’excédent à rendre"} checked={isAccepte} onChange={({ currentTarget }) => onAccepter(currentTarget.checked)} />
    </div>
  );
}

import { IconAlertTriangle } from "@tabler/icons-react";

/** Why what was typed is refused, under its field. */
export function ChampErreur({ children }: { readonly children: string }) {
  return <span className="st"><IconAlertTriangle size={14} stroke={2} aria-hidden="true" />{children}</span>;
}

import { Checkbox, Radio, Stack } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { useQuery } from "@tanstack/react-query";
import type { Place } from "../../api/organization.ts";
import { sitesQuery } from "../../api/people.ts";
import type { Role } from "../../api/session.ts";
import { roleTexts } from "../../session/role-texts.ts";
import { errorOf } from "./field-fault.ts";
import classes from "./settings.module.css";
import { settingsTexts } from "./texts.ts";

const ROLES = ["administrator", "program_manager", "coordinator", "partner", "funder", "integrator"] as const;
const SCOPES = ["organization", "sites", "own"] as const;

/** Only a coordinator's view can be narrowed; what the others see follows from their role. */
const placeOf = (role: Role, before: Place): Place => {
  if (role === "coordinator") return { ...before, role };
  return { role, scope: role === "partner" ? "own" : "organization", sites: [] };
};

interface PlaceFieldsProps {
  value: Place;
  onChange: (place: Place) => void;
  error: unknown;
}

const SiteFields = ({ value, onChange, error }: PlaceFieldsProps) => {
  const t = useTexts(settingsTexts);
  const sites = useQuery(sitesQuery).data ?? [];
  return (
    <Checkbox.Group
      label={t("sites")}
      value={value.sites}
      onChange={(chosen) => onChange({ ...value, sites: chosen })}
      {...errorOf(error, "/sites")}
    >
      <Stack gap="sm" className={classes.choices ?? ""}>
        {sites.length === 0 && <span className={classes.quiet}>{t("noSites")}</span>}
        {sites.map(({ id, title }) => (
          <Checkbox key={id} value={id} label={title} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
};

/** Which role, and for a coordinator whose files they see. */
export const PlaceFields = ({ value, onChange, error }: PlaceFieldsProps) => {
  const t = useTexts(settingsTexts);
  const role = useTexts(roleTexts);
  return (
    <>
      <Radio.Group
        label={t("role")}
        value={value.role}
        onChange={(chosen) => onChange(placeOf(chosen, value))}
        {...errorOf(error, "/role")}
      >
        <Stack gap="sm">
          {ROLES.map((one) => (
            <Radio key={one} value={one} label={role(one)} description={role(`${one}.what`)} />
          ))}
        </Stack>
      </Radio.Group>
      {value.role === "coordinator" && (
        <Radio.Group
          label={t("scope")}
          value={value.scope}
          onChange={(chosen) => onChange({ ...value, scope: chosen })}
          {...errorOf(error, "/scope")}
        >
          <Stack gap="sm">
            {SCOPES.map((one) => (
              <Radio key={one} value={one} label={t(`scope.${one}`)} description={t(`scope.${one}.what`)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {value.role === "coordinator" && value.scope === "sites" && (
        <SiteFields value={value} onChange={onChange} error={error} />
      )}
    </>
  );
};

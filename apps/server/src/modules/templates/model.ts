import type { TemplateAnswer } from '@transom/cloud-api/client';
import { isObject } from '@transom/cloud-api/wire';
import type { Template } from '@transom/protocol';

/** A template as it is stored. `components` is Meta's own list. */
export interface TemplateRow {
  id: string;
  channelId: string;
  name: string;
  language: string;
  status: string;
  category: string;
  parameterFormat: string;
  components: Template['components'];
  syncedAt: Date;
}

export const formatOf = (parameterFormat: string): Template['parameterFormat'] =>
  parameterFormat === 'named' ? 'named' : 'positional';

export const presentTemplate = ({ parameterFormat, syncedAt, ...row }: TemplateRow): Template => ({
  ...row,
  parameterFormat: formatOf(parameterFormat),
  syncedAt: syncedAt.toISOString(),
});

/** A template as Meta lists it, in our columns. */
export interface SyncedTemplate {
  metaId: string;
  name: string;
  language: string;
  status: string;
  category: string;
  parameterFormat: string;
  components: unknown;
  quality: string | null;
  rejectedReason: string | null;
}

export function readSynced(answer: TemplateAnswer): SyncedTemplate {
  const { quality_score: quality, rejected_reason: reason } = answer;
  return {
    metaId: answer.id,
    name: answer.name,
    language: answer.language,
    status: answer.status.toUpperCase(),
    category: answer.category.toUpperCase(),
    parameterFormat: answer.parameter_format?.toLowerCase() === 'named' ? 'named' : 'positional',
    components: answer.components,
    quality: isObject(quality) && typeof quality.score === 'string' ? quality.score : null,
    rejectedReason: readReason(reason),
  };
}

/** Meta writes NONE where there is no reason. */
export const readReason = (reason: unknown): string | null =>
  typeof reason === 'string' && reason !== '' && reason !== 'NONE' ? reason : null;

/* One milestone that a time phrase names, and the words it was read from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-schedule-item.h"

G_DEFINE_ENUM_TYPE (CchScheduleKind,
                    cch_schedule_kind,
                    G_DEFINE_ENUM_VALUE (CCH_SCHEDULE_DATE, "date"),
                    G_DEFINE_ENUM_VALUE (CCH_SCHEDULE_BEFORE, "before"),
                    G_DEFINE_ENUM_VALUE (CCH_SCHEDULE_BY, "by"),
                    G_DEFINE_ENUM_VALUE (CCH_SCHEDULE_MONTH, "month"),
                    G_DEFINE_ENUM_VALUE (CCH_SCHEDULE_QUARTER, "quarter"),
                    G_DEFINE_ENUM_VALUE (CCH_SCHEDULE_HALF, "half"),
                    G_DEFINE_ENUM_VALUE (CCH_SCHEDULE_YEAR, "year"),
                    G_DEFINE_ENUM_VALUE (CCH_SCHEDULE_RANGE, "range"),
                    G_DEFINE_ENUM_VALUE (CCH_SCHEDULE_RECURRING, "recurring"),
                    G_DEFINE_ENUM_VALUE (CCH_SCHEDULE_CONTINUOUS, "continuous"),
                    G_DEFINE_ENUM_VALUE (CCH_SCHEDULE_DEPENDENT, "dependent"),
                    G_DEFINE_ENUM_VALUE (CCH_SCHEDULE_ON_DEMAND, "on-demand"))

G_DEFINE_ENUM_TYPE (CchScheduleUnit,
                    cch_schedule_unit,
                    G_DEFINE_ENUM_VALUE (CCH_SCHEDULE_UNIT_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CCH_SCHEDULE_UNIT_DAY, "day"),
                    G_DEFINE_ENUM_VALUE (CCH_SCHEDULE_UNIT_WEEK, "week"),
                    G_DEFINE_ENUM_VALUE (CCH_SCHEDULE_UNIT_MONTH, "month"),
                    G_DEFINE_ENUM_VALUE (CCH_SCHEDULE_UNIT_QUARTER, "quarter"),
                    G_DEFINE_ENUM_VALUE (CCH_SCHEDULE_UNIT_HALF, "half"),
                    G_DEFINE_ENUM_VALUE (CCH_SCHEDULE_UNIT_YEAR, "year"),
                    G_DEFINE_ENUM_VALUE (CCH_SCHEDULE_UNIT_TERM, "term"))

static const char *
find_nick (GType type, int value)
{
  g_autoptr (GTypeClass) class = g_type_class_ref (type);
  GEnumValue *found = g_enum_get_value ((GEnumClass *) class, value);

  g_return_val_if_fail (found != NULL, "");
  return found->value_nick;
}

const char *
cch_schedule_kind_to_nick (CchScheduleKind kind)
{
  return find_nick (CCH_TYPE_SCHEDULE_KIND, kind);
}

const char *
cch_schedule_unit_to_nick (CchScheduleUnit unit)
{
  return find_nick (CCH_TYPE_SCHEDULE_UNIT, unit);
}

/* One field of a record, declared once: properties, SQL, XML, words and checks come from it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _CchField CchField;
typedef struct _CchKind CchKind;

/**
 * CchFieldType:
 * @CCH_FIELD_TEXT: one line; %NULL when empty
 * @CCH_FIELD_LINES: several lines; %NULL when empty
 * @CCH_FIELD_INTEGER: a #gint64
 * @CCH_FIELD_REAL: a double
 * @CCH_FIELD_BOOLEAN: a #gboolean
 * @CCH_FIELD_DATE: a #CchDate; as a property and as text 2023-01-05
 * @CCH_FIELD_TIME: a moment, #gint64 microseconds since 1970 UTC, 0 for none
 * @CCH_FIELD_ENUM: one of a few values, in files its nick
 * @CCH_FIELD_REFERENCE: the row of another record, #gint64, 0 for none
 * @CCH_FIELD_HASH: SHA-256 of a file in hexadecimal, or %NULL
 * @CCH_FIELD_POSITION: #gint64 place among records of the same owner, with gaps, so that a move
 *   changes one row
 */
typedef enum
{
  CCH_FIELD_TEXT,
  CCH_FIELD_LINES,
  CCH_FIELD_INTEGER,
  CCH_FIELD_REAL,
  CCH_FIELD_BOOLEAN,
  CCH_FIELD_DATE,
  CCH_FIELD_TIME,
  CCH_FIELD_ENUM,
  CCH_FIELD_REFERENCE,
  CCH_FIELD_HASH,
  CCH_FIELD_POSITION,
} CchFieldType;

/**
 * CchFieldFlags:
 * @CCH_FIELD_REQUIRED: never empty
 * @CCH_FIELD_SEARCHED: the search box looks here
 * @CCH_FIELD_TITLE: a part of the words that name the record
 * @CCH_FIELD_READ_ONLY: the program sets it, never a person or an import
 * @CCH_FIELD_OWNER: (references) the record is a part of that one and goes when it goes
 */
typedef enum
{
  CCH_FIELD_PLAIN = 0,
  CCH_FIELD_REQUIRED = 1 << 0,
  CCH_FIELD_SEARCHED = 1 << 1,
  CCH_FIELD_TITLE = 1 << 2,
  CCH_FIELD_READ_ONLY = 1 << 3,
  CCH_FIELD_OWNER = 1 << 4,
} CchFieldFlags;

/**
 * CchField:
 *
 * Fields live in constant tables, one table a record kind, written with the macros below. The
 * name of the member is the name of the column, of the XML element and of the property (where
 * GObject writes a dash for the underscore).
 */
struct _CchField
{
  const char *name;
  const char *label; /* msgid of the words a person reads */
  CchFieldType type;
  CchFieldFlags flags;
  gsize offset;
  const CchKind *target;         /* references: the kind that is meant */
  GType (*get_enum_type) (void); /* enums */
  const char *const *choices;    /* enums: msgids, by value, as many as the enum has values */
  double minimum;                /* numbers; both 0 when any number will do */
  double maximum;
};

/* Years in which anything of an office can be; what is typed wrong is rarely within. */
#define CCH_FIELD_FIRST_YEAR 1945
#define CCH_FIELD_LAST_YEAR 2200

/* What no office counts or pays. */
#define CCH_FIELD_MAX_COUNT 1e9
#define CCH_FIELD_MAX_AMOUNT 1e15

/* The member's offset; does not compile when the member has another type. */
#define CCH_FIELD_OFFSET(Record, member, Type)                                                     \
  (G_STRUCT_OFFSET (Record, member)                                                                \
   + 0                                                                                             \
         * sizeof (                                                                                \
             char[__builtin_types_compatible_p (__typeof__ (((Record *) 0)->member), Type) ? 1     \
                                                                                           : -1]))

#define CCH_FIELD_PLAIN_FIELD(Record, member, Type, TYPE, words, bits)                             \
  {                                                                                                \
    .name = #member, .label = words, .type = TYPE, .flags = bits,                                  \
    .offset = CCH_FIELD_OFFSET (Record, member, Type)                                              \
  }

#define CCH_TEXT(Record, member, label, flags)                                                     \
  CCH_FIELD_PLAIN_FIELD (Record, member, char *, CCH_FIELD_TEXT, label, flags)
#define CCH_LINES(Record, member, label, flags)                                                    \
  CCH_FIELD_PLAIN_FIELD (Record, member, char *, CCH_FIELD_LINES, label, flags)
#define CCH_INTEGER(Record, member, label, flags)                                                  \
  CCH_FIELD_PLAIN_FIELD (Record, member, gint64, CCH_FIELD_INTEGER, label, flags)
#define CCH_REAL(Record, member, label, flags)                                                     \
  CCH_FIELD_PLAIN_FIELD (Record, member, double, CCH_FIELD_REAL, label, flags)
#define CCH_WITHIN_FIELD(Record, member, Type, TYPE, words, bits, low, high)                       \
  {                                                                                                \
    .name = #member, .label = words, .type = TYPE, .flags = bits,                                  \
    .offset = CCH_FIELD_OFFSET (Record, member, Type), .minimum = low, .maximum = high             \
  }
/* A year that is not required may be 0: none. */
#define CCH_YEAR(Record, member, label, flags)                                                     \
  CCH_WITHIN_FIELD (Record, member, gint64, CCH_FIELD_INTEGER, label, flags, CCH_FIELD_FIRST_YEAR, \
                    CCH_FIELD_LAST_YEAR)
#define CCH_COUNT(Record, member, label, flags)                                                    \
  CCH_WITHIN_FIELD (Record, member, gint64, CCH_FIELD_INTEGER, label, flags, 0, CCH_FIELD_MAX_COUNT)
#define CCH_AMOUNT(Record, member, label, flags)                                                   \
  CCH_WITHIN_FIELD (Record, member, double, CCH_FIELD_REAL, label, flags, 0, CCH_FIELD_MAX_AMOUNT)
#define CCH_BOOLEAN(Record, member, label, flags)                                                  \
  CCH_FIELD_PLAIN_FIELD (Record, member, gboolean, CCH_FIELD_BOOLEAN, label, flags)
#define CCH_DATE(Record, member, label, flags)                                                     \
  CCH_FIELD_PLAIN_FIELD (Record, member, CchDate, CCH_FIELD_DATE, label, flags)
#define CCH_TIME(Record, member, label, flags)                                                     \
  CCH_FIELD_PLAIN_FIELD (Record, member, gint64, CCH_FIELD_TIME, label, flags)
#define CCH_HASH(Record, member, label, flags)                                                     \
  CCH_FIELD_PLAIN_FIELD (Record, member, char *, CCH_FIELD_HASH, label, flags)
#define CCH_POSITION(Record, label)                                                                \
  CCH_FIELD_PLAIN_FIELD (Record, position, gint64, CCH_FIELD_POSITION, label, CCH_FIELD_READ_ONLY)
#define CCH_REFERENCE(Record, member, kind, words, bits)                                           \
  {                                                                                                \
    .name = #member, .label = words, .type = CCH_FIELD_REFERENCE, .flags = bits,                   \
    .offset = CCH_FIELD_OFFSET (Record, member, gint64), .target = &kind                           \
  }
#define CCH_ENUM(Record, member, Enum, enum_name, words, bits)                                     \
  {                                                                                                \
    .name = #member, .label = words, .type = CCH_FIELD_ENUM, .flags = bits,                        \
    .offset = CCH_FIELD_OFFSET (Record, member, Enum), .get_enum_type = enum_name##_get_type,      \
    .choices = enum_name##_labels                                                                  \
  }

const char *cch_field_get_label (const CchField *field);
GType cch_field_get_value_type (const CchField *field);
gboolean cch_field_is_text (const CchField *field);

/* Enums only. */
const char *cch_field_get_nick (const CchField *field, int value);
const char *cch_field_get_choice (const CchField *field, int value);
guint cch_field_get_n_choices (const CchField *field);
gboolean cch_field_parse_nick (const CchField *field, const char *text, int *value, GError **error);

/* Between values and the text of files and command lines. */
gboolean cch_field_parse (const CchField *field, const char *text, GValue *value, GError **error);
char *cch_field_to_text (const CchField *field, const GValue *value);
char *cch_field_to_words (const CchField *field, const GValue *value);
gboolean cch_field_is_empty (const CchField *field, const GValue *value);
gboolean cch_field_check_range (const CchField *field, double number, GError **error);

G_END_DECLS

/* The grid alone, on rows of the test's own making.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-ui-harness.h"

#include "ui/task/cch-grid-cell.h"
#include "ui/task/cch-grid.h"

#define N_COLUMNS 3
#define LONG_WORDS                                                                                 \
  "Words that need more than one line in a narrow column, so that few such rows fill the whole "   \
  "view, and those which follow them need more widgets than there were before they came"

/* Rows that all say the same. */
#define TEST_TYPE_ROWS (test_rows_get_type ())
G_DECLARE_FINAL_TYPE (TestRows, test_rows, TEST, ROWS, GObject)

struct _TestRows
{
  GObject parent_instance;

  guint n_rows;
  const char *words;
};

static const CchGridColumn columns[N_COLUMNS] = {
  { "No.", NULL, NULL, 1, 50, CCH_GRID_ALIGN_CENTER },
  { "Task", NULL, NULL, 5, 400, CCH_GRID_ALIGN_START },
  { "Product", NULL, NULL, 3, 300, CCH_GRID_ALIGN_START },
};

static guint
test_rows_get_n_columns (CchGridModel *model)
{
  return N_COLUMNS;
}

static const CchGridColumn *
test_rows_get_column (CchGridModel *model, guint column)
{
  return &columns[column];
}

static guint
test_rows_get_n_rows (CchGridModel *model)
{
  return TEST_ROWS (model)->n_rows;
}

static CchGridRowKind
test_rows_get_row_kind (CchGridModel *model, guint row)
{
  return CCH_GRID_ROW_BODY;
}

static gint64
test_rows_get_key (CchGridModel *model, guint row)
{
  return row + 1;
}

static gboolean
test_rows_find_key (CchGridModel *model, gint64 key, guint *row)
{
  *row = (guint) key - 1;
  return *row < TEST_ROWS (model)->n_rows;
}

static void
test_rows_get_content (CchGridModel *model, guint row, guint column, CchGridContent *content)
{
  *content = (CchGridContent){ .text = column > 0 ? TEST_ROWS (model)->words : "1",
                               .first = column,
                               .last = column };
}

static void
test_rows_model_init (CchGridModelInterface *iface)
{
  iface->get_n_columns = test_rows_get_n_columns;
  iface->get_column = test_rows_get_column;
  iface->get_n_rows = test_rows_get_n_rows;
  iface->get_row_kind = test_rows_get_row_kind;
  iface->get_key = test_rows_get_key;
  iface->find_key = test_rows_find_key;
  iface->get_content = test_rows_get_content;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestRows,
                               test_rows,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CCH_TYPE_GRID_MODEL, test_rows_model_init))

static void
test_rows_class_init (TestRowsClass *klass)
{
}

static void
test_rows_init (TestRows *self)
{
}

typedef struct
{
  GtkWindow *window;
  CchGrid *grid;
  GtkAdjustment *adjustment;
  GListModel *children; /* owned: of the grid */
  gboolean giving;      /* room to the grid */
  guint late;           /* children that came or went meanwhile */
  GArray *painted;      /* (element-type guint), owned: cells drawn in each frame */
} Fixture;

static void
show_rows (Fixture *fixture, guint n_rows, const char *words, gboolean anew)
{
  g_autoptr (TestRows) rows = g_object_new (TEST_TYPE_ROWS, NULL);
  g_autoptr (GHashTable) changed =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  rows->n_rows = n_rows;
  rows->words = words;
  for (gint64 key = 1; key <= n_rows; key++)
    g_hash_table_add (changed, g_memdup2 (&key, sizeof key));
  cch_grid_set_model (fixture->grid, CCH_GRID_MODEL (rows), anew ? NULL : changed);
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data) && gtk_widget_get_width (data) > 0;
}

static void
measure_grid (GtkWidget *box,
              GtkOrientation orientation,
              int for_size,
              int *minimum,
              int *natural,
              int *minimum_baseline,
              int *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (box), orientation, for_size, minimum, natural,
                      NULL, NULL);
}

static void
give_room (GtkWidget *box, int width, int height, int baseline)
{
  Fixture *fixture = g_object_get_data (G_OBJECT (box), "fixture");

  fixture->giving = TRUE;
  gtk_widget_allocate (gtk_widget_get_first_child (box), width, height, baseline, NULL);
  fixture->giving = FALSE;
}

static void
children_changed_cb (Fixture *fixture, guint position, guint removed, guint added)
{
  if (fixture->giving)
    fixture->late += removed + added;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_layout_manager (box, gtk_custom_layout_new (NULL, measure_grid, give_room));
  g_object_set_data (G_OBJECT (box), "fixture", fixture);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->painted = g_array_new (FALSE, FALSE, sizeof (guint));
  fixture->grid = CCH_GRID (cch_grid_new ());
  fixture->adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  gtk_scrollable_set_vadjustment (GTK_SCROLLABLE (fixture->grid), fixture->adjustment);
  fixture->children = gtk_widget_observe_children (GTK_WIDGET (fixture->grid));
  g_signal_connect_swapped (fixture->children, "items-changed", G_CALLBACK (children_changed_cb),
                            fixture);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->grid));
  gtk_window_set_child (fixture->window, box);
  gtk_window_set_default_size (fixture->window, 600, 500);
  show_rows (fixture, 3, LONG_WORDS, TRUE);
  gtk_window_present (fixture->window);
  g_assert_true (cch_ui_wait_until (is_mapped, fixture->grid));
  cch_ui_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (fixture->children, fixture);
  g_clear_object (&fixture->children);
  g_array_unref (fixture->painted);
  cch_ui_close_window (fixture->window);
}

/* Cells that are drawn. */
static guint
count_cells (Fixture *fixture)
{
  guint count = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->grid)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += CCH_IS_GRID_CELL (child) && gtk_widget_get_mapped (child);
  return count;
}

static guint
count_all_cells (Fixture *fixture)
{
  guint count = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->grid)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += CCH_IS_GRID_CELL (child);
  return count;
}

static void
painted_cb (Fixture *fixture)
{
  guint count = count_cells (fixture);

  g_array_append_val (fixture->painted, count);
}

static gboolean
has_painted (gpointer data)
{
  return ((Fixture *) data)->painted->len > 0;
}

/* A child that comes while room is given out asks all parents for room, and those which have given
 * theirs out forget it: the table was blank then. Yet no frame may show fewer rows than fit. */
static void
test_room (Fixture *fixture, gconstpointer data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (fixture->grid));
  gulong id = g_signal_connect_swapped (clock, "paint", G_CALLBACK (painted_cb), fixture);

  show_rows (fixture, 100, "short", FALSE);
  g_assert_true (cch_ui_wait_until (has_painted, fixture));
  cch_ui_settle ();
  g_signal_handler_disconnect (clock, id);
  for (guint i = 0; i < fixture->painted->len; i++)
    g_assert_cmpuint (g_array_index (fixture->painted, guint, i), >, 10 * N_COLUMNS);
  show_rows (fixture, 2, "short", FALSE);
  cch_ui_settle ();
  g_assert_cmpuint (count_cells (fixture), ==, 2 * N_COLUMNS);
  g_assert_cmpuint (fixture->late, ==, 0);
}

/* Scrolling makes no widgets: those that leave the view come in again at the other end. */
static void
test_scroll (Fixture *fixture, gconstpointer data)
{
  guint cells, drawn;

  show_rows (fixture, 1000, "short", FALSE);
  cch_ui_settle ();
  cells = count_all_cells (fixture);
  drawn = count_cells (fixture);
  for (double y = 0; y < 20000; y += 333)
    {
      gtk_adjustment_set_value (fixture->adjustment, y);
      cch_ui_settle ();
      g_assert_cmpuint (count_all_cells (fixture), ==, cells);
      g_assert_cmpuint (count_cells (fixture), >=, drawn - N_COLUMNS);
    }
}

static gboolean
is_wide (gpointer adjustment)
{
  return gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment);
}

/* Down and to the right in one step: neither way forgets the other. */
static void
test_corner (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *sideways = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  CchGridPlace corner = { 99, N_COLUMNS - 1 };
  GdkRectangle area;

  gtk_scrollable_set_hadjustment (GTK_SCROLLABLE (fixture->grid), sideways);
  show_rows (fixture, 100, "short", FALSE);
  g_assert_true (cch_ui_wait_until (is_wide, sideways));
  cch_grid_move_to (fixture->grid, corner, FALSE);
  cch_ui_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (sideways), >, 0);
  g_assert_true (cch_grid_get_cell_area (fixture->grid, corner, &area));
  g_assert_cmpint (area.y + area.height, <=, gtk_widget_get_height (GTK_WIDGET (fixture->grid)));
}

#define GRID_TEST(path, function)                                                                  \
  g_test_add ("/ui/grid/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
  GRID_TEST ("room", test_room);
  GRID_TEST ("scroll", test_scroll);
  GRID_TEST ("corner", test_corner);
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}

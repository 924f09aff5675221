/** Tables in files, CSV and XLSX: read with care, written without anything that runs. */
@NullMarked
package id.pendamping.sheet;

import org.jspecify.annotations.NullMarked;

#include "image.h"

#include <setjmp.h>
#include <stdio.h>
#include <string.h>

#include <jpeglib.h>
#include <jerror.h>

/* A file of many tiny scans costs a pass over the whole image for each; real ones have about ten. */
enum { MOST_SCANS = 200 };

typedef struct {
    struct jpeg_decompress_struct jpeg; /* first, so that a pointer to it is one to the whole */
    struct jpeg_error_mgr errors;
    struct jpeg_source_mgr source;
    struct jpeg_progress_mgr progress;
    jmp_buf escape;
    int status;
    int ended; /* the file ran out and an end marker was made up */
    char *message;
} decoder;

static void fail(decoder *d, int status, const char *text)
{
    d->status = d->ended && status == SI_DAMAGED ? SI_TRUNCATED : status;
    si_say(d->message, text);
    longjmp(d->escape, 1);
}

static void on_error(j_common_ptr common)
{
    decoder *d = (decoder *)common;
    char text[JMSG_LENGTH_MAX];
    common->err->format_message(common, text);
    fail(d, common->err->msg_code == JERR_OUT_OF_MEMORY ? SI_NO_MEMORY : SI_DAMAGED, text);
}

/* Warnings about pixel data mean grey or shifted blocks: a picture nobody should be shown in a study. */
static void on_message(j_common_ptr common, int level)
{
    if (level >= 0)
        return;
    switch (common->err->msg_code) {
    case JWRN_HIT_MARKER:
    case JWRN_HUFF_BAD_CODE:
    case JWRN_ARITH_BAD_CODE:
    case JWRN_MUST_RESYNC:
    case JWRN_BOGUS_PROGRESSION:
        on_error(common);
    }
}

static void on_progress(j_common_ptr common)
{
    decoder *d = (decoder *)common;
    if (d->jpeg.input_scan_number > MOST_SCANS)
        fail(d, SI_DAMAGED, "too many scans");
}

static void start_or_end_source(j_decompress_ptr jpeg)
{
    (void)jpeg;
}

static boolean make_up_end(j_decompress_ptr jpeg)
{
    static const JOCTET end[2] = {0xFF, JPEG_EOI};
    ((decoder *)jpeg)->ended = 1;
    jpeg->src->next_input_byte = end;
    jpeg->src->bytes_in_buffer = sizeof end;
    return TRUE;
}

static void skip(j_decompress_ptr jpeg, long count)
{
    if (count <= 0)
        return;
    if ((size_t)count > jpeg->src->bytes_in_buffer) {
        make_up_end(jpeg);
        return;
    }
    jpeg->src->next_input_byte += count;
    jpeg->src->bytes_in_buffer -= (size_t)count;
}

static void open_decoder(decoder *d, const uint8_t *data, size_t size, char *message)
{
    memset(d, 0, sizeof *d);
    d->message = message;
    message[0] = 0;
    d->jpeg.err = jpeg_std_error(&d->errors);
    d->errors.error_exit = on_error;
    d->errors.emit_message = on_message;
    d->progress.progress_monitor = on_progress;
    d->source.init_source = start_or_end_source;
    d->source.term_source = start_or_end_source;
    d->source.fill_input_buffer = make_up_end;
    d->source.skip_input_data = skip;
    d->source.resync_to_restart = jpeg_resync_to_restart;
    d->source.next_input_byte = data;
    d->source.bytes_in_buffer = size;
}

static void read_header(decoder *d)
{
    struct jpeg_decompress_struct *jpeg = &d->jpeg;
    jpeg_create_decompress(jpeg);
    jpeg->src = &d->source;
    jpeg->progress = &d->progress;
    jpeg_read_header(jpeg, TRUE);
    if (jpeg->jpeg_color_space == JCS_CMYK || jpeg->jpeg_color_space == JCS_YCCK)
        fail(d, SI_CMYK, "");
    if (jpeg->jpeg_color_space == JCS_UNKNOWN) {
        char text[64];
        snprintf(text, sizeof text, "a JPEG of %d colour components", jpeg->num_components);
        fail(d, SI_UNSUPPORTED, text);
    }
    jpeg->out_color_space = JCS_RGB;
}

int si_jpeg_probe(const uint8_t *data, size_t size, int32_t at_least, si_info *info)
{
    decoder d;
    open_decoder(&d, data, size, info->message);
    if (!setjmp(d.escape)) {
        read_header(&d);
        int32_t width = (int32_t)d.jpeg.image_width, height = (int32_t)d.jpeg.image_height;
        int32_t shorter = width < height ? width : height, shrink = 1;
        while (at_least > 0 && shrink < 8 && shorter / (2 * shrink) >= at_least)
            shrink *= 2;
        info->width = width;
        info->height = height;
        info->out_width = (width + shrink - 1) / shrink; /* as jpeg_calc_output_dimensions rounds */
        info->out_height = (height + shrink - 1) / shrink;
    }
    jpeg_destroy_decompress(&d.jpeg);
    return d.status;
}

int si_jpeg_decode(const uint8_t *data, size_t size, si_info *info, uint8_t *pixels)
{
    decoder d;
    open_decoder(&d, data, size, info->message);
    if (!setjmp(d.escape)) {
        struct jpeg_decompress_struct *jpeg = &d.jpeg;
        read_header(&d);
        jpeg->scale_num = 1;
        for (jpeg->scale_denom = 1; jpeg->scale_denom <= 8; jpeg->scale_denom *= 2) {
            jpeg_calc_output_dimensions(jpeg);
            if (jpeg->output_width == (JDIMENSION)info->out_width && jpeg->output_height == (JDIMENSION)info->out_height)
                break;
        }
        jpeg_start_decompress(jpeg);
        if (jpeg->output_width != (JDIMENSION)info->out_width || jpeg->output_height != (JDIMENSION)info->out_height || jpeg->output_components != 3)
            fail(&d, SI_DAMAGED, "its size changed while it was read");
        if (d.ended && jpeg_has_multiple_scans(jpeg))
            fail(&d, SI_TRUNCATED, "");
        while (jpeg->output_scanline < jpeg->output_height) {
            JSAMPROW row = pixels + (size_t)jpeg->output_scanline * jpeg->output_width * 3;
            jpeg_read_scanlines(jpeg, &row, 1);
        }
    }
    jpeg_destroy_decompress(&d.jpeg);
    return d.status;
}

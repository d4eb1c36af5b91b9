#include "image.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>

typedef struct {
    struct jpeg_compress_struct jpeg; /* first, so that a pointer to it is one to the whole */
    struct jpeg_error_mgr errors;
    jmp_buf escape;
    unsigned char *out;
    unsigned long size;
    int status;
    char *message;
} encoder;

static void on_error(j_common_ptr common)
{
    encoder *e = (encoder *)common;
    char text[JMSG_LENGTH_MAX];
    common->err->format_message(common, text);
    si_say(e->message, text);
    e->status = SI_UNSUPPORTED;
    longjmp(e->escape, 1);
}

static void on_message(j_common_ptr common, int level)
{
    (void)common;
    (void)level;
}

int si_jpeg_encode(const uint8_t *pixels, int32_t width, int32_t height, int32_t quality, int32_t full_colour, uint8_t **out, size_t *out_size, char *message)
{
    encoder e;
    memset(&e, 0, sizeof e);
    e.message = message;
    message[0] = 0;
    e.jpeg.err = jpeg_std_error(&e.errors);
    e.errors.error_exit = on_error;
    e.errors.emit_message = on_message;
    if (!setjmp(e.escape)) {
        struct jpeg_compress_struct *jpeg = &e.jpeg;
        jpeg_create_compress(jpeg);
        jpeg_mem_dest(jpeg, &e.out, &e.size);
        jpeg->image_width = (JDIMENSION)width;
        jpeg->image_height = (JDIMENSION)height;
        jpeg->input_components = 3;
        jpeg->in_color_space = JCS_RGB;
        jpeg_set_defaults(jpeg);
        jpeg_set_quality(jpeg, quality, TRUE);
        jpeg->optimize_coding = TRUE;
        if (full_colour)
            jpeg->comp_info[0].h_samp_factor = jpeg->comp_info[0].v_samp_factor = 1;
        jpeg_start_compress(jpeg, TRUE);
        while (jpeg->next_scanline < jpeg->image_height) {
            JSAMPROW row = (JSAMPROW)pixels + (size_t)jpeg->next_scanline * (size_t)width * 3;
            jpeg_write_scanlines(jpeg, &row, 1);
        }
        jpeg_finish_compress(jpeg);
    }
    jpeg_destroy_compress(&e.jpeg);
    if (e.status != SI_OK) {
        free(e.out);
        return e.status;
    }
    *out = e.out;
    *out_size = e.size;
    return SI_OK;
}

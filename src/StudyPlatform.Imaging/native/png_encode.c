#include "image.h"

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#include <png.h>

typedef struct {
    si_buffer buffer;
    jmp_buf escape;
    int status;
    char *message;
} encoder;

static void on_error(png_structp png, png_const_charp text)
{
    encoder *e = png_get_error_ptr(png);
    e->status = SI_UNSUPPORTED;
    si_say(e->message, text);
    longjmp(e->escape, 1);
}

static void on_warning(png_structp png, png_const_charp text)
{
    (void)png;
    (void)text;
}

static void on_write(png_structp png, png_bytep data, size_t size)
{
    encoder *e = png_get_io_ptr(png);
    if (!si_append(&e->buffer, data, size)) {
        e->status = SI_NO_MEMORY;
        longjmp(e->escape, 1);
    }
}

static void on_flush(png_structp png)
{
    (void)png;
}

static void write_image(png_structp png, png_infop header, encoder *e, const uint8_t *pixels, int32_t width, int32_t height, int32_t level)
{
    png_set_write_fn(png, e, on_write, on_flush);
    png_set_user_limits(png, 0x7fffffff, 0x7fffffff);
    png_set_IHDR(png, header, (png_uint_32)width, (png_uint_32)height, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_compression_level(png, level);
    png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_ALL_FILTERS); /* chosen row by row */
    png_write_info(png, header);
    for (int32_t y = 0; y < height; y++)
        png_write_row(png, pixels + (size_t)y * (size_t)width * 3);
    png_write_end(png, NULL);
}

int si_png_encode(const uint8_t *pixels, int32_t width, int32_t height, int32_t level, uint8_t **out, size_t *out_size, char *message)
{
    message[0] = 0;
    encoder *e = calloc(1, sizeof *e);
    if (!e)
        return SI_NO_MEMORY;
    e->message = message;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, e, on_error, on_warning);
    png_infop header = png ? png_create_info_struct(png) : NULL;
    if (!header)
        e->status = SI_NO_MEMORY;
    else if (!setjmp(e->escape))
        write_image(png, header, e, pixels, width, height, level);
    png_destroy_write_struct(&png, &header);
    int status = e->status;
    if (status == SI_OK) {
        *out = e->buffer.data;
        *out_size = e->buffer.size;
    } else {
        free(e->buffer.data);
    }
    free(e);
    return status;
}

#include "image.h"

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#include <png.h>

typedef struct {
    const uint8_t *data;
    size_t size, position;
    jmp_buf escape;
    int status;
    char *message;
    uint8_t *scratch; /* RGBA: one row, or the whole image where rows come interlaced */
} decoder;

static void fail(decoder *d, int status, const char *text)
{
    d->status = status;
    si_say(d->message, text);
    longjmp(d->escape, 1);
}

static void on_error(png_structp png, png_const_charp text)
{
    decoder *d = png_get_error_ptr(png);
    fail(d, d->status ? d->status : SI_DAMAGED, text);
}

static void on_warning(png_structp png, png_const_charp text)
{
    (void)png;
    (void)text;
}

static void on_read(png_structp png, png_bytep into, size_t count)
{
    decoder *d = png_get_io_ptr(png);
    if (count > d->size - d->position)
        fail(d, SI_TRUNCATED, "");
    memcpy(into, d->data + d->position, count);
    d->position += count;
}

static uint32_t big_endian(const uint8_t *p)
{
    return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

/* The first chunk is the header and stands at a fixed place: no library is needed, and none is reached by a file over the cap. */
int si_png_probe(const uint8_t *data, size_t size, int32_t at_least, si_info *info)
{
    (void)at_least;
    info->message[0] = 0;
    if (size < 33)
        return SI_TRUNCATED;
    uint32_t width = big_endian(data + 16), height = big_endian(data + 20);
    if (memcmp(data + 12, "IHDR", 4) != 0 || width == 0 || height == 0 || width > INT32_MAX || height > INT32_MAX) {
        si_say(info->message, "no valid header");
        return SI_DAMAGED;
    }
    info->width = info->out_width = (int32_t)width;
    info->height = info->out_height = (int32_t)height;
    return SI_OK;
}

static void read_rows(png_structp png, decoder *d, size_t width, size_t height, int channels, int passes, uint8_t *pixels)
{
    if (channels == 3) {
        for (int pass = 0; pass < passes; pass++)
            for (size_t y = 0; y < height; y++)
                png_read_row(png, pixels + y * width * 3, NULL);
        return;
    }
    size_t rows = passes > 1 ? height : 1;
    d->scratch = calloc(rows * width, 4);
    if (!d->scratch)
        fail(d, SI_NO_MEMORY, "");
    for (int pass = 0; pass < passes; pass++)
        for (size_t y = 0; y < height; y++) {
            uint8_t *row = d->scratch + (passes > 1 ? y * width * 4 : 0);
            png_read_row(png, row, NULL);
            if (pass == passes - 1)
                si_over_white(row, pixels + y * width * 3, width);
        }
}

static void read_image(png_structp png, png_infop header, decoder *d, si_info *info, uint8_t *pixels)
{
    png_set_read_fn(png, d, on_read);
    png_set_user_limits(png, 0x7fffffff, 0x7fffffff);
    png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, NULL, -1); /* texts, profiles and the like: they may unpack to gigabytes */
    png_read_info(png, header);
    png_set_expand(png);
    png_set_scale_16(png);
    png_set_gray_to_rgb(png);
    int passes = png_set_interlace_handling(png);
    png_read_update_info(png, header);

    size_t width = png_get_image_width(png, header), height = png_get_image_height(png, header);
    int channels = png_get_channels(png, header);
    if (width != (size_t)info->out_width || height != (size_t)info->out_height || png_get_bit_depth(png, header) != 8
        || (channels != 3 && channels != 4) || png_get_rowbytes(png, header) != width * (size_t)channels)
        fail(d, SI_DAMAGED, "its size changed while it was read");
    read_rows(png, d, width, height, channels, passes, pixels);
    png_read_end(png, NULL);
}

int si_png_decode(const uint8_t *data, size_t size, si_info *info, uint8_t *pixels)
{
    decoder *d = calloc(1, sizeof *d);
    if (!d)
        return SI_NO_MEMORY;
    d->data = data;
    d->size = size;
    d->message = info->message;
    info->message[0] = 0;
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, d, on_error, on_warning);
    png_infop header = png ? png_create_info_struct(png) : NULL;
    if (!header)
        d->status = SI_NO_MEMORY;
    else if (!setjmp(d->escape))
        read_image(png, header, d, info, pixels);
    int status = d->status;
    png_destroy_read_struct(&png, &header, NULL);
    free(d->scratch);
    free(d);
    return status;
}

#include "image.h"

#include <stdlib.h>
#include <string.h>

#include <webp/decode.h>
#include <webp/encode.h>

/* libwebp tells an early end from damage only now and then; the RIFF header holds the size the file should have. */
static int refusal(const uint8_t *data, size_t size, VP8StatusCode code, si_info *info)
{
    if (code == VP8_STATUS_OUT_OF_MEMORY)
        return SI_NO_MEMORY;
    if (size < 12 || code == VP8_STATUS_NOT_ENOUGH_DATA)
        return SI_TRUNCATED;
    uint64_t riff = (uint64_t)data[4] | (uint64_t)data[5] << 8 | (uint64_t)data[6] << 16 | (uint64_t)data[7] << 24;
    if (riff + 8 > size)
        return SI_TRUNCATED;
    si_say(info->message, code == VP8_STATUS_UNSUPPORTED_FEATURE ? "a feature that is not supported" : "its data break the format's rules");
    return SI_DAMAGED;
}

int si_webp_probe(const uint8_t *data, size_t size, int32_t at_least, si_info *info)
{
    (void)at_least;
    info->message[0] = 0;
    WebPBitstreamFeatures features;
    VP8StatusCode code = WebPGetFeatures(data, size, &features);
    if (code != VP8_STATUS_OK)
        return refusal(data, size, code, info);
    if (features.has_animation) {
        si_say(info->message, "an animated WebP; save one of its pictures by itself");
        return SI_UNSUPPORTED;
    }
    info->width = info->out_width = features.width;
    info->height = info->out_height = features.height;
    return SI_OK;
}

int si_webp_decode(const uint8_t *data, size_t size, si_info *info, uint8_t *pixels)
{
    info->message[0] = 0;
    WebPDecoderConfig config;
    if (!WebPInitDecoderConfig(&config))
        return SI_UNSUPPORTED;
    VP8StatusCode code = WebPGetFeatures(data, size, &config.input);
    if (code != VP8_STATUS_OK)
        return refusal(data, size, code, info);
    size_t width = (size_t)info->out_width, height = (size_t)info->out_height, count = width * height;
    if ((size_t)config.input.width != width || (size_t)config.input.height != height) {
        si_say(info->message, "its size changed while it was read");
        return SI_DAMAGED;
    }
    uint8_t *rgba = NULL;
    if (config.input.has_alpha && !(rgba = malloc(count * 4)))
        return SI_NO_MEMORY;
    int channels = rgba ? 4 : 3;
    config.output.colorspace = rgba ? MODE_RGBA : MODE_RGB;
    config.output.is_external_memory = 1;
    config.output.u.RGBA.rgba = rgba ? rgba : pixels;
    config.output.u.RGBA.stride = (int)width * channels;
    config.output.u.RGBA.size = count * (size_t)channels;
    code = WebPDecode(data, size, &config);
    WebPFreeDecBuffer(&config.output);
    if (code == VP8_STATUS_OK && rgba)
        si_over_white(rgba, pixels, count);
    free(rgba);
    return code == VP8_STATUS_OK ? SI_OK : refusal(data, size, code, info);
}

static int on_write(const uint8_t *data, size_t size, const WebPPicture *picture)
{
    return si_append(picture->custom_ptr, data, size);
}

int si_webp_encode(const uint8_t *pixels, int32_t width, int32_t height, int32_t quality, int32_t sharp_colour, uint8_t **out, size_t *out_size, char *message)
{
    message[0] = 0;
    if (width > WEBP_MAX_DIMENSION || height > WEBP_MAX_DIMENSION) {
        si_say(message, "a WebP is at most 16383 pixels wide and high");
        return SI_UNSUPPORTED;
    }
    WebPConfig config;
    WebPPicture picture;
    si_buffer buffer = {0};
    if (!WebPConfigPreset(&config, WEBP_PRESET_PHOTO, (float)quality) || !WebPPictureInit(&picture))
        return SI_UNSUPPORTED;
    config.use_sharp_yuv = sharp_colour;
    picture.width = width;
    picture.height = height;
    picture.writer = on_write;
    picture.custom_ptr = &buffer;
    int done = WebPPictureImportRGB(&picture, pixels, width * 3) && WebPEncode(&config, &picture);
    int memory = picture.error_code == VP8_ENC_ERROR_OUT_OF_MEMORY || picture.error_code == VP8_ENC_ERROR_BITSTREAM_OUT_OF_MEMORY || picture.error_code == VP8_ENC_ERROR_BAD_WRITE;
    WebPPictureFree(&picture);
    if (!done) {
        free(buffer.data);
        return memory ? SI_NO_MEMORY : SI_UNSUPPORTED;
    }
    *out = buffer.data;
    *out_size = buffer.size;
    return SI_OK;
}
